-- What the search index holds of a text: every character and every pair of neighbours inside its words, as `indexTokens`
-- of src/domain/search.ts makes them. The cost keeps planners from calling it row by row: only the index is to be asked.
create or replace function search_bigrams(content text) returns text[]
language plpgsql immutable strict parallel safe cost 100000 as $$
declare
  characters text[] := string_to_array(content, null);
begin
  return array(
    select single from unnest(characters) as single where single not in (' ', chr(10))
    union all
    select characters[i] || characters[i + 1]
    from generate_series(1, cardinality(characters) - 1) as i
    where characters[i] not in (' ', chr(10)) and characters[i + 1] not in (' ', chr(10))
  );
end
$$
