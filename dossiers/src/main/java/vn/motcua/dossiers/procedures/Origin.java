package vn.motcua.dossiers.procedures;

/** Where a version comes from: the shipped catalogue, or a designer. */
public enum Origin {
  SHIPPED,
  DESIGNED
}
