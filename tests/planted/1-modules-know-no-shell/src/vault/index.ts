export const vault = 'vault'
