-- Forms that are pinned to a path: worksheets have a place in its order, forms of decisions have none.
update pinned_form set place = -1 where form_key not like '%-worksheet';
