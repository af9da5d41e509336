package vn.motcua.dossiers.notice;

/** The statements of {@link NoticeMails}. */
final class MailSql {

  /** Whose address was taken away, or who left, gets none: the row must not stand in the way. */
  static final String TO_NOBODY =
      """
      update casefile.notice n set mail = 'OFF'
      where n.mail = 'AT_ONCE' and n.mail_due_at <= :now and not exists (
        select 1 from casefile.official o
        join casefile.notice_setting s on s.username = o.username and s.email is not null
        where o.username = n.username and o.active)
      """;

  static final String CLAIM =
      """
      with due as (
        select n.id from casefile.notice n
        join casefile.official o on o.username = n.username and o.active
        join casefile.notice_setting s on s.username = n.username and s.email is not null
        where n.mail = 'AT_ONCE' and n.mail_due_at <= :now
        order by n.mail_due_at limit :limit for update of n skip locked)
      update casefile.notice n
      set mail_due_at = :until, mail_tries = n.mail_tries + 1
      from due, casefile.official o
      join casefile.notice_setting s on s.username = o.username
      where n.id = due.id and o.username = n.username
      returning n.id, n.kind, n.dossier_code, n.task_key, n.detail, n.at, n.read_at, n.mail_tries,
        o.username, o.name, o.unit, s.email, s.quiet
      """;

  static final String DIGESTS =
      """
      update casefile.notice_setting s set digest_until = :until
      from casefile.official o
      where s.username in (
          select w.username from casefile.notice_setting w
          join casefile.official p on p.username = w.username and p.active
          where w.email is not null and w.digest_at <= :time
            and (w.digest_done_on is null or w.digest_done_on < :today)
            and (w.digest_until is null or w.digest_until <= :now)
          order by w.username limit :limit for update of w skip locked)
        and o.username = s.username
      returning o.username, o.name, o.unit, s.email, s.quiet
      """;

  static final String IN_DIGEST =
      """
      select id, kind, dossier_code, task_key, detail, at, read_at from casefile.notice
      where username = :username and mail = 'DIGEST' order by id limit :most
      """;

  static final String WORK =
      """
      select count(*) as open,
        count(*) filter (where at_risk_from <= :now and due_at > :now) as at_risk,
        count(*) filter (where due_at <= :now) as overdue
      from readmodel.queue where holder = :username
      """;

  private MailSql() {}
}
