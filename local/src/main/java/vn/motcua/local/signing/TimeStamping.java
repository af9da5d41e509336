package vn.motcua.local.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamp authority (RFC 3161 over HTTP) on a loopback port, with a key made for it by an
 * invented authority: this is a stand-in.
 */
public final class TimeStamping implements AutoCloseable {

  private static final int OK = 200;
  private static final int NOT_ALLOWED = 405;

  /** A policy of nobody's: the arc is reserved for examples. */
  private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.1");

  private final HttpServer server;
  private final Authority.Issued key;
  private final AtomicLong serial = new AtomicLong();

  private TimeStamping(HttpServer server, Authority.Issued key) {
    this.server = server;
    this.key = key;
  }

  /**
   * Starts it.
   *
   * @param key made by {@link Authority#stamper}
   */
  public static TimeStamping start(Authority.Issued key) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TimeStamping stamping = new TimeStamping(server, key);
    server.createContext("/", stamping::handle);
    server.start();
    return stamping;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** How many stamps were given. */
  public long given() {
    return serial.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("POST")) {
        exchange.sendResponseHeaders(NOT_ALLOWED, -1);
        return;
      }
      byte[] answer = stamped(exchange.getRequestBody().readAllBytes());
      exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
      exchange.sendResponseHeaders(OK, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private byte[] stamped(byte[] question) throws IOException {
    try {
      TimeStampRequest request = new TimeStampRequest(question);
      DigestCalculator digests =
          new JcaDigestCalculatorProviderBuilder()
              .build()
              .get(new AlgorithmIdentifier(TSPAlgorithms.SHA256));
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withECDSA", key.keys().getPrivate(), key.certificate()),
              digests,
              POLICY);
      tokens.addCertificates(new JcaCertStore(List.of(key.certificate())));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(request, BigInteger.valueOf(serial.incrementAndGet()), Date.from(Instant.now()))
          .getEncoded();
    } catch (TSPException | GeneralSecurityException | OperatorCreationException e) {
      throw new IOException("No stamp could be made.", e);
    }
  }
}
