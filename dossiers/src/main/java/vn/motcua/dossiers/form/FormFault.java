package vn.motcua.dossiers.form;

import vn.motcua.catalog.Text;

/**
 * What is wrong with one field of a form.
 *
 * @param fieldId the field's id in the schema
 * @param key the field's key in the data, with the path of its groups before it
 * @param message what to put right
 */
public record FormFault(String fieldId, String key, Text message) {}
