package vn.motcua.dossiers.procedures;

/** The statements of the catalogue's lists; kept apart so that tests can explain their plans. */
final class CatalogueSql {

  private static final String UNIT =
      """
      coalesce(v.department, case when 'COMMUNE' = any (v.levels) then 'commune' else 'province' end)\
      """;

  private static final String LIMIT =
      """
      case when v.longest_days is null then 'OPEN' when v.longest_days = 0 then 'SAME_DAY'
          when v.longest_days <= 3 then 'UP_TO_3' when v.longest_days <= 7 then 'UP_TO_7'
          when v.longest_days <= 15 then 'UP_TO_15' when v.longest_days <= 30 then 'UP_TO_30'
          else 'LONGER' end\
      """;

  /** A word is found at the beginning of a word, or names a field of the list beside it. */
  private static final String FRAME =
      """
      where v.newest
        and (:patterns::text[] is null or not exists (
          select from unnest(:patterns::text[], :wordFields::text[]) word (pattern, fields)
          where not ((' ' || v.search_text) like word.pattern
            or v.field = any (string_to_array(word.fields, ',')))))
        and (:channel::text is null or :channel = any (v.channels))
        and (not :receivable or (
          select standing.abolished_on is null or standing.abolished_on >= :today
          from casefile.procedure_version standing
          where standing.code = v.code and standing.effective_from <= :today
          order by standing.version desc limit 1))
      """;

  private static final String IN_FIELD = "(:field::text is null or v.field = :field)";
  private static final String IN_LEVEL = "(:level::text is null or :level = any (v.levels))";
  private static final String IN_UNIT = "(:unit::text is null or :unit = " + UNIT + ")";
  private static final String IN_LIMIT = "(:limit::text is null or :limit = " + LIMIT + ")";
  private static final String IN_ONLINE = "(:online::text is null or v.online = :online)";
  private static final String IN_OPEN =
      """
      (not :open or (cardinality(v.open_points) > 0
          and (:point::text is null or :point = any (v.open_points))))\
      """;

  private static final String FOUND =
      FRAME
          + "  and "
          + String.join("\n  and ", IN_FIELD, IN_LEVEL, IN_UNIT, IN_LIMIT, IN_ONLINE, IN_OPEN)
          + "\n";

  private static final String PAGE = "offset :offset limit :size\n";

  static final String COUNT = "select count(*) from casefile.procedure_version v\n" + FOUND;

  /** The number of procedures for each value of each facet, under all the other conditions. */
  static final String FACETS =
      """
      with line as materialized (
        select v.field, v.levels, v.online, v.open_points,
      """
          + UNIT
          + " unit, "
          + LIMIT
          + " span,\n"
          + String.join(
              ", ",
              IN_FIELD + " in_field",
              IN_LEVEL + " in_level",
              IN_UNIT + " in_unit",
              IN_LIMIT + " in_limit",
              IN_ONLINE + " in_online",
              IN_OPEN + " in_open")
          + "\nfrom casefile.procedure_version v\n"
          + FRAME
          + """
          )
          select 'all' facet, '' value, count(*) number
            from casefile.procedure_version v where v.newest
          union all select 'found', '', count(*) from line
            where in_field and in_level and in_unit and in_limit and in_online and in_open
          union all select 'field', field, count(*) from line
            where in_level and in_unit and in_limit and in_online and in_open group by field
          union all select 'level', level, count(*) from line, unnest(levels) level
            where in_field and in_unit and in_limit and in_online and in_open group by level
          union all select 'unit', unit, count(*) from line
            where in_field and in_level and in_limit and in_online and in_open group by unit
          union all select 'limit', span, count(*) from line
            where in_field and in_level and in_unit and in_online and in_open group by span
          union all select 'online', online, count(*) from line
            where in_field and in_level and in_unit and in_limit and in_open group by online
          union all select 'open', '', count(*) from line
            where in_field and in_level and in_unit and in_limit and in_online
              and cardinality(open_points) > 0
          union all select 'point', point, count(*) from line, unnest(open_points) point
            where in_field and in_level and in_unit and in_limit and in_online group by point
          """;

  private CatalogueSql() {}

  /** One page of the list in an order. */
  static String page(ProcedureOrder order) {
    return SummaryRows.SELECT + FOUND + "order by " + by(order) + ", v.code\n" + PAGE;
  }

  /** Codes of the procedures whose names say it with the same marks come before the others. */
  private static String by(ProcedureOrder order) {
    return switch (order) {
      case FIT ->
          """
          (v.code = :typed) desc,
            (position(:typed in lower(v.name_vi collate "und-x-icu")) > 0) desc,
            nullif(position(' ' || :folded in ' ' || v.search_text), 0) nulls last,
            case when :typed = '' then 0 else length(v.name_vi) end\
          """;
      case CODE -> "v.code";
      case NAME -> "v.name_vi collate \"vi-x-icu\"";
      case SHORTEST -> "v.longest_days";
      case LONGEST -> "v.longest_days desc nulls last";
      case MOST_OPEN -> "cardinality(v.open_points) desc";
    };
  }
}
