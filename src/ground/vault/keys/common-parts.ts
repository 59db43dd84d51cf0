/**
 * Parts that common passwords are made of, in small letters without figures for letters, longest first. A long password
 * that is little more than a chain of these falls to a guesser's first minute, whatever its length.
 */
export const commonParts: readonly string[] = `
password passwort passcode passphrase pass word secret private letmein login logon welcome access admin administrator
administration manager master office computer laptop desktop windows microsoft google facebook internet system server
network user username guest default test testing temp temporary changeme change mustchange
qwertyuiop qwerty qwert asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsx wsxedc
iloveyou loveyou ilove love lover forever always baby babygirl babyboy angel princess prince queen king sweetheart
darling honey beautiful gorgeous handsome sexy family mother father mummy daddy sister brother friend friends
football footballer soccer rugby cricket tennis golf arsenal chelsea liverpool everton tottenham hotspur manchester
united city rovers albion rangers celtic villa leeds newcastle sunderland westham hammers gunners spurs
london england english british britain scotland wales ireland bristol birmingham sheffield nottingham cardiff glasgow
edinburgh oxford cambridge hello goodbye morning afternoon evening tonight today tomorrow yesterday
january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter christmas easter birthday holiday
sunshine rainbow butterfly flower flowers blossom star stars moonlight summertime chocolate cookie cheese banana apple
orange cherry strawberry coffee whisky whiskey guinness pepper ginger sugar candy
dragon monkey tiger lion panther eagle falcon phoenix wolf bear horse kitten puppy doggy bailey buddy charlie max
shadow hunter killer warrior ninja samurai pirate cowboy superman batman spiderman pokemon starwars matrix startrek
harry potter gandalf merlin mustang ferrari porsche mercedes harley yamaha honda corvette jordan
michael jennifer jessica ashley michelle daniel thomas robert joseph matthew andrew joshua george william samantha
hannah charlotte nicole amanda anthony taylor maggie ronaldo beckham rooney elizabeth victoria
trustno one nobody nothing whatever something anything internet freedom money lucky lucky happy smile peace jesus
christ heaven blessed faith hope grace god bless purple yellow green blue red black white silver gold golden diamond
correcthorsebatterystaple correct horse battery staple mentor mentoring mentors peer charity trust service services
justice prison prisons council councils training hmpps
the and you your for with this that is are my our me we it in on to of at a b c d e f g h i j k l m n o p q r s t u v w x y z
`
  .split(/\s+/)
  .filter((part) => part.length >= 3)
  .sort((a, b) => b.length - a.length)
