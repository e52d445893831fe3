package noom.workbench.tls;

import java.nio.file.Path;
import java.time.Instant;
import noom.workbench.Options;
import noom.workbench.StartError;
import noom.workbench.address.Address;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * TLS as a class needs it: with the PEM files that somebody gives ({@code -Dtls.cert=}, {@code
 * -Dtls.key=}), else with a certificate that this machine has made for itself.
 */
public final class Tls {
  private static final String CERTIFICATE = "tls.cert";
  private static final String KEY = "tls.key";

  /** Below the user's home. */
  private static final Path OWN = Path.of(".noom-workbench", "certificate.pem");

  private Tls() {}

  /**
   * What a connector of Jetty needs. Browsers may come by an address for which a given certificate
   * was not made: which names are ours is asked by the guards, so leave the connector's own check
   * of them (SNI) off.
   *
   * @throws StartError if a given certificate cannot be used, or ours cannot be kept
   */
  public static SslContextFactory.Server contextFactory(Options options) {
    var identity = identity(options, Instant.now());
    var factory = new SslContextFactory.Server();
    factory.setKeyStore(identity.keyStore());
    factory.setKeyStorePassword(Identity.PASSWORD);
    factory.setIncludeProtocols("TLSv1.2", "TLSv1.3");
    return factory;
  }

  /** Whether the certificate is not ours, so that browsers may know who made it. */
  public static boolean isGiven(Options options) {
    return !options.text(CERTIFICATE, "").isBlank() || !options.text(KEY, "").isBlank();
  }

  /**
   * @throws StartError if a certificate is given, and nobody would ever be shown it
   */
  public static void requireUse(Options options) {
    if (isGiven(options) && !options.isForClass()) {
      throw new StartError("start.tls.class");
    }
  }

  static Identity identity(Options options, Instant now) {
    return isGiven(options) ? given(options, now) : own(options).get(now);
  }

  private static Identity given(Options options, Instant now) {
    var certificate = options.text(CERTIFICATE, "").strip();
    var key = options.text(KEY, "").strip();
    if (certificate.isEmpty() || key.isEmpty()) {
      throw new StartError("start.tls.both");
    }
    return PemFiles.read(Path.of(certificate), Path.of(key), now);
  }

  private static OwnCertificate own(Options options) {
    var home = Path.of(options.text("user.home", "."));
    return new OwnCertificate(home.resolve(OWN), Address.allOf(options.host()));
  }
}
