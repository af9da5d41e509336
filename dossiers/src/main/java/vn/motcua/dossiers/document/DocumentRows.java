package vn.motcua.dossiers.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/** Reads and writes the rows of documents. */
final class DocumentRows {

  static final String OF_DOSSIERS =
      select("d.dossier_code = any (string_to_array(:codes, ','))", "d.made_at desc, d.id desc");
  static final String REGISTERS =
      select(
          """
          d.id in (select id from casefile.document where dossier_code is null
            order by made_at desc limit :limit)
          """,
          "d.made_at desc, d.id desc");
  private static final String GROUNDS =
      """
      select o.id, o.unit, d.receiving_unit, d.commune_unit, d.competent_unit, d.state
      from casefile.document o left join casefile.dossier d on d.code = o.dossier_code
      where o.id = any (:ids)
      """;
  private static final String ONE = select("d.id = :id", "d.id");
  static final String FOR_ACT =
      select("d.dossier_code = :code and d.kind = :kind and d.cause = :cause", "d.id");
  private static final TypeReference<Map<String, Place>> PLACES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  DocumentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<MadeDocument> of(DossierCode code) {
    return of(List.of(code));
  }

  List<MadeDocument> of(Collection<DossierCode> codes) {
    return folded(
        jdbc.sql(OF_DOSSIERS)
            .param("codes", String.join(",", codes.stream().map(DossierCode::value).toList())));
  }

  List<MadeDocument> registers(int limit) {
    return folded(jdbc.sql(REGISTERS).param("limit", limit));
  }

  /**
   * A document with what decides who may sign it.
   *
   * @param unit the unit that made it
   * @param ground null for a register, which is of no dossier
   */
  record Stood(MadeDocument document, UnitCode unit, @Nullable Ground ground) {}

  /** These documents with where their dossiers stand; what the reader may not see is left out. */
  List<Stood> stood(Collection<MadeDocument> documents) {
    Map<Long, Stood> found = new LinkedHashMap<>();
    Map<Long, MadeDocument> byId = new LinkedHashMap<>();
    documents.forEach(one -> byId.put(one.id(), one));
    jdbc.sql(GROUNDS)
        .param("ids", byId.keySet().toArray(Long[]::new))
        .query((row, number) -> {
          long id = row.getLong("id");
          Ground ground = row.getString("state") == null ? null : ground(row);
          MadeDocument made = Objects.requireNonNull(byId.get(id));
          return found.put(id, new Stood(made, new UnitCode(row.getString("unit")), ground));
        })
        .list();
    return documents.stream().map(one -> found.get(one.id())).filter(Objects::nonNull).toList();
  }

  private static Ground ground(ResultSet row) throws SQLException {
    return new Ground(
        new UnitCode(row.getString("receiving_unit")),
        new UnitCode(row.getString("commune_unit")),
        new UnitCode(row.getString("competent_unit")),
        DossierState.valueOf(row.getString("state")));
  }

  Optional<MadeDocument> find(long id) {
    return folded(jdbc.sql(ONE).param("id", id)).stream().findFirst();
  }

  /** The document made for an act. */
  Optional<MadeDocument> madeFor(DossierCode code, DocumentKind kind, String cause) {
    return folded(
            jdbc.sql(FOR_ACT)
                .param("code", code.value())
                .param("kind", kind.name())
                .param("cause", cause))
        .stream()
        .findFirst();
  }

  /** Where the template left room for signatures. */
  Map<String, Place> places(long id) {
    return jdbc.sql("select places from casefile.document where id = :id")
        .param("id", id)
        .query((row, number) -> JsonMapper.shared().readValue(row.getString(1), PLACES))
        .single();
  }

  long insert(NewDocument made, Actor actor) {
    DossierCode code = made.dossier();
    return jdbc.sql(
            """
            insert into casefile.document (dossier_code, unit, kind, number, template_version,
              fields, places, sha256, size, made_by, made_by_name, on_behalf_of, cause, made_at)
            values (:code, :unit, :kind, :number, :version, cast(:fields as jsonb),
              cast(:places as jsonb), :sha256, :size, :by, :name, :behalf, :cause, :at)
            returning id
            """)
        .param("code", code == null ? null : code.value())
        .param("unit", made.unit())
        .param("kind", made.kind().name())
        .param("number", made.number())
        .param("version", made.templateVersion())
        .param("fields", JsonMapper.shared().writeValueAsString(made.fields()))
        .param("places", JsonMapper.shared().writeValueAsString(made.places()))
        .param("sha256", made.sha256())
        .param("size", made.size())
        .param("by", actor.username())
        .param("name", actor.name())
        .param("behalf", made.onBehalfOf())
        .param("cause", made.cause())
        .param("at", Rows.timestamp(made.at()))
        .query(Long.class)
        .single();
  }

  private static List<MadeDocument> folded(JdbcClient.StatementSpec spec) {
    Map<Long, MadeDocument> found = new LinkedHashMap<>();
    RowMapper<Long> mapper =
        (row, number) -> {
          MadeDocument one = document(row);
          found.merge(one.id(), one, DocumentRows::signedAlso);
          return one.id();
        };
    spec.query(mapper).list();
    return List.copyOf(found.values());
  }

  private static MadeDocument signedAlso(MadeDocument first, MadeDocument next) {
    List<MadeDocument.Signature> all = new ArrayList<>(first.signatures());
    all.addAll(next.signatures());
    return new MadeDocument(
        first.id(),
        first.dossier(),
        first.kind(),
        first.number(),
        first.templateVersion(),
        next.sha256(),
        next.size(),
        first.by(),
        first.at(),
        first.replaced(),
        all);
  }

  private static MadeDocument document(ResultSet row) throws SQLException {
    String code = row.getString("dossier_code");
    MadeDocument.Signature signature = signature(row);
    return new MadeDocument(
        row.getLong("id"),
        code == null ? null : new DossierCode(code),
        DocumentKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getInt("template_version"),
        row.getString("file_sha256"),
        row.getInt("file_size"),
        row.getString("made_by_name"),
        Rows.instantOf(row, "made_at"),
        row.getBoolean("replaced"),
        signature == null ? List.of() : List.of(signature));
  }

  private static MadeDocument.@Nullable Signature signature(ResultSet row) throws SQLException {
    int revision = row.getInt("revision");
    return row.wasNull()
        ? null
        : new MadeDocument.Signature(
            revision,
            row.getString("place"),
            row.getString("signer"),
            row.getString("signer_name"),
            row.getString("signed_for"),
            row.getString("certificate_subject"),
            row.getString("level"),
            Rows.instantOf(row, "signed_at"));
  }

  private static String select(String where, String order) {
    return """
    select d.id, d.dossier_code, d.kind, d.number, d.template_version, d.made_by_name, d.made_at,
      coalesce(s.sha256, d.sha256) file_sha256, coalesce(s.size, d.size) file_size,
      s.revision, s.place, s.signer, s.signer_name, s.on_behalf_of signed_for,
      s.certificate_subject, s.level, s.signed_at,
      d.dossier_code is not null and exists (select 1 from casefile.document n
        where n.dossier_code = d.dossier_code and n.kind = d.kind and n.id > d.id
          and (exists (select 1 from casefile.signature g where g.document_id = n.id)
            or not exists (select 1 from casefile.signature g where g.document_id = d.id))) replaced
    from casefile.document d left join casefile.signature s on s.document_id = d.id
    where\s\
    """
        + where
        + " order by "
        + order
        + ", s.revision";
  }
}
