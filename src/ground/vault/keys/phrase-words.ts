/**
 * The words of one-time phrases: 1,024 plain English nouns and colours of four to eight letters, none the beginning of
 * another, none among the commonest parts of passwords.
 */
export const phraseWords: readonly string[] = `
acorn acre adder agate airy alcove alder algae almond aloe alpine amber ample anchor anvil apron arbour arcade arch
arctic ardent armour arrow atlas attic auburn autumnal avenue awning azure badger bagel bakery balcony ballad balsam
bamboo bandage banjo barge barley barrel basalt basin baton bayou bazaar beacon beagle beaker beech beehive begonia
bellows bench birch biscuit bison blanket blender blizzard bluebell boiler bolster bonnet border boulder bouquet bower
bowler bracken braid bramble brandy brass breeze brewer brick bridge bridle brisket bronze brook broth brushes bucket
buckle budget buffet bugle bulldog bumper bunker burrow butler button buzzard byway cabbage cabin cable cactus caddy
calico camel camera canary candle canoe canopy canteen canvas canyon caper caramel cardigan cargo carol carpet
carriage carving cashew cattle cauldron cavern cedar celery cellar cello cement century ceramic cereal chalk chamber
chapel charcoal chariot chart chasm cheddar cheetah chemist cherub chess chestnut chicory chimney chives chorus
chutney cider cinder cinema circus citrus clarinet clavicle cleaver clement cliff cloak clock cloth clover coaster
cobalt cobble cobweb cockpit coconut collar comet compass compost concert conifer copper coral cork cornet cottage
cotton cougar courier crab cradle crane crater crayon creek crescent crest crimson crocus cruise crumpet crust cuckoo
cucumber cupboard curlew curtain cushion custard cutlery cyclist cymbal cypress daffodil daisy damson dapple dawn
decade deer delta denim depot desert dessert dewdrop dinghy dingo diver dolphin domino donkey doorbell doormat
dormouse drawer dresser drummer duchess duckling dugout dulcet dumpling dusky dynamo earthen easel echo eclipse eddy
elbow elder electric elegant ember emblem enamel engine engraver envelope epic equator ermine escort estuary ether
exhibit fabric factory fallow fanfare farmer fathom feather fennel ferry festival filbert finch fiord firefly fireside
flagon flamingo flannel flask flax fleece flint flour flute foal fondue forge foundry fountain foxglove freckle
freight fresco fridge fritter frost fudge funnel furnace furrow fuchsia gable gallery gallop gander gannet garage
garden gargoyle garland garlic garment garnet gasket gateau gazebo gazelle gecko gelatine geranium gherkin giant
gibbon giraffe girder glacier glaze glider glimmer globe glove glow glue gnome goblet goose gorge gorse gosling gourd
grain granite grape grass gravel gravy grotto grouse grove guava guitar gully gumdrop gutter gymnast gypsum halibut
halo hamlet hammock hamper hamster handbag handle hangar harbour hardback hare harmony harness harpist harvest
hawthorn hazel hearth heather hedgehog helium helmet hemp herald herb heron hexagon hickory highland hillside hinge
hippo hobby hollow holly hoop horizon hornet hostel hovel hummock humus hurdle husk hutch hyacinth hydrant icicle
igloo iguana indigo infant inkwell inlet insect island ivory jackal jackdaw jade jaguar jasmine javelin jelly jersey
jester jigsaw jockey jotter journal jubilee juggler jumper juniper jury kale kayak kebab kelp kennel kernel kerosene
kestrel kettle keyhole kiln kilt kimono kiosk kipper kitchen kite kiwi knitter knoll knuckle koala krill ladder ladle
lagoon lamppost lantern lapwing larch larder lark lasso lather lattice laundry lava lavender lawn leaflet ledger leek
legend lemon lemur lentil leopard lettuce lever library lichen linen linnet lizard llama loaf lobster locket locust
lodge loft lotus lounge lozenge lumber lupin lurcher lute lyric macaw magnet magnolia magpie mallard mallet malt
mandolin mango mantle maple marble marigold marina marlin maroon marquee marsh marten mascot mason mast mattress
meadow melody melon mercury meringue mermaid midge milkman mimosa mineral minnow mirror mistle moat mocha molasses
mole mongoose monsoon moor moose mosaic mosquito moss moth motor mountain mousse muffin mural muscle museum mushroom
musket muslin muzzle myrtle napkin narrow nautical navy nebula needle nephew nest nettle newt nickel nightjar nimble
noodle notebook nougat nozzle nugget nursery nutmeg nylon oaken oasis oatmeal obelisk oboe ocean octagon octopus olive
omelette onyx opal opera orbit orchid oriole osprey ostrich otter outpost oval oven oxbow oyster paddle padlock pagoda
palette pamphlet panda panel pansy papaya paper paprika papyrus parade parasol parka parlour parrot parsley pasta
pasture pavilion peacock pear pebble pecan pedal pelican pencil penguin peony perch perfume petunia pewter pheasant
piano piccolo pickle picnic pigeon pillar pillow pilot pimento pine pinnacle pioneer pipette piston pixel planet
plaster plateau platinum plumber plywood pocket poem pollen pomelo poodle poplar poppy porch porridge porter postcard
potato pottery poultry powder prairie prawn pretzel primrose printer prism provost prune pudding puffin pulley pulpit
pulse pumice pumpkin puppet putty puzzle pylon pyramid quartz quay quench quiche quill quilt quiver rabbit radar
radish raffia raft ragwort raisin rambler ranger rattan raven razor recipe record reef reindeer relay relic reptile
resin rhubarb ribbon ridge ripple robin rocket roller rooster rosary rosemary rotunda rowan rubble ruby rucksack
ruffle rumba russet saddle saffron saga sailor salmon salsa samovar sandal sapling sapphire sardine sash satchel satin
saucer savoury sawdust scallop scarf scarlet schooner scone scooter scroll scullery scythe seagull seahorse sedge
seesaw sequin sesame shamrock shanty shawl shed shelf shingle shipyard shovel shrew shrimp shrub shutter sickle siesta
silk silo siphon sirloin skater sketch skiff skillet skipper skylark slate sledge sleet slipper sloth smelter snail
snowdrop sofa solar solder sonata sonnet soprano sorbet souffle spade spaniel spanner sparrow spatula spice spider
spinach spindle spinet spire splinter sponge spoon spruce squash squid squirrel stable stadium stairway stamen
starling steam steeple sterling stirrup stoat stocking stone stool stork strand straw stream stripe stubble studio
sturgeon suede sulphur sultana surf suitcase swallow swan sweater swift swivel sycamore symbol syrup tablet tadpole
talcum talisman tallow tandem tango tankard tapestry tapioca tarmac tarragon tartan tassel tavern teacup teak teapot
tempo tendon tendril termite terrace terrier textile thatch thermos thicket thimble thistle thorn thread thrush
thunder thyme tiara tiller timber timpani tinsel toad toast toboggan toffee topaz torch tornado tortoise toucan towel
tower tractor trailer tram trapeze trellis trench trestle triangle tricycle trifle trinket triplet trombone trophy
trout trowel truffle trunk tuba tulip tumbler tuna tundra tunic tunnel turbine turnip turret turtle tweed twig
twilight typist umber umbrella unicorn upland upright urchin utensil valley vanilla vapour varnish vault velvet
veranda verbena vessel viaduct vicar vinegar vineyard viola violin visor vista volcano volume vortex voyage vulture
wafer wagon waiter walnut walrus waltz warbler wardrobe wattle weaver webbing weevil whale wharf wheat whelk whippet
whisker whistle wicker wigeon willow winch windmill winkle wisteria wombat woodland workshop wren wrestler yacht
yeoman yodel yoghurt yonder zebra zenith zephyr zinc zinnia zither
`
  .trim()
  .split(/\s+/)
