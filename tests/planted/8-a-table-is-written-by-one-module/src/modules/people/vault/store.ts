export const own = "insert into people values ('1')"
export const read = 'select * from matches join people using (person_id)'
