package vn.motcua.dossiers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.Documents;
import vn.motcua.dossiers.signing.Signing;
import vn.motcua.dossiers.storage.Contents;

/** Statutory documents and their signatures. */
@Configuration(proxyBeanMethods = false)
class DocumentsConfiguration {

  @Bean
  Documents documents() {
    return new Documents();
  }

  @Bean
  DocumentQueries documentQueries(
      JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    return new DocumentQueries(jdbc, access, audit, contents);
  }

  @Bean
  Signing signing(DocumentQueries documents) {
    return new Signing(documents);
  }
}
