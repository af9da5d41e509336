package vn.motcua.dossiers.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.document.PdfPrinter.Printed;

/** The shipped forms printed once with invented data, without a database. */
final class Samples {

  private static final Map<DocumentKind, Printed> PRINTED = new EnumMap<>(DocumentKind.class);
  private static final Templates TEMPLATES = templates();

  private Samples() {}

  static synchronized Printed pdf(DocumentKind kind) {
    return PRINTED.computeIfAbsent(kind, Samples::print);
  }

  private static Printed print(DocumentKind kind) {
    Map<String, Object> fields = new HashMap<>(DocumentFields.samples(kind));
    fields.put("qr", QrPicture.of("H17.20242-261122-0001"));
    try (InputStream in = Templates.class.getResourceAsStream(kind.word() + ".html")) {
      return TEMPLATES.print(new String(in.readAllBytes(), StandardCharsets.UTF_8), fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Templates templates() {
    DriverManagerDataSource nowhere = new DriverManagerDataSource();
    JdbcClient jdbc = JdbcClient.create(nowhere);
    Access access =
        new Access(
            jdbc,
            new TransactionTemplate(new JdbcTransactionManager(nowhere)),
            new Units(List.of()));
    Clock clock = Clock.systemUTC();
    return new Templates(jdbc, access, new AuditTrail(jdbc, access, clock), clock);
  }
}
