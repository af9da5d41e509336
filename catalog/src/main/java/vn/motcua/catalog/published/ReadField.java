package vn.motcua.catalog.published;

import vn.motcua.catalog.Text;

/**
 * The field of a procedure.
 *
 * @param id its folder; a stable slug of the words where the catalogue does not know the field
 * @param known whether {@code fields.yaml} has it; otherwise it must be added with this name
 * @param stated whether the source names a field
 * @param rule which rule found it
 */
public record ReadField(String id, Text name, boolean known, boolean stated, String rule) {}
