package vn.motcua.dossiers.document;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/** A document as it is written down. */
record NewDocument(
    @Nullable DossierCode dossier,
    String unit,
    DocumentKind kind,
    @Nullable String number,
    int templateVersion,
    Map<String, Object> fields,
    Map<String, Place> places,
    String sha256,
    int size,
    @Nullable String onBehalfOf,
    @Nullable String cause,
    Instant at) {}
