package vn.motcua.local.coverage;

/**
 * Something that was not met.
 *
 * @param kind node, flow or rule
 * @param why as far as it is known
 */
record Gap(String code, String kind, String id, String why) {}
