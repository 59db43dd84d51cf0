export const shell = `insert or ignore into matches values ('1')`
