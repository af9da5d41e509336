package vn.motcua.dossiers.intake;

/** How the applicant wants the result. */
public enum ReturnWay {
  DESK,
  POSTAL,
  ELECTRONIC
}
