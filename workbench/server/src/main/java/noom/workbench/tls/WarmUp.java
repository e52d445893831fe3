package noom.workbench.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import noom.workbench.DaemonThread;
import noom.workbench.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A class comes all at once, to a program that has run none of its code yet. So it visits itself
 * first, as phones will: when they come, the JVM has loaded and compiled what a handshake needs.
 */
public final class WarmUp {
  public static final int VISITS = 150;

  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

  private final URI page;
  private final TrustManager[] trust;

  private WarmUp(URI page, TrustManager[] trust) {
    this.page = page;
    this.trust = trust;
  }

  /**
   * Begins, and lets others go first.
   *
   * @param page of a class
   * @return what runs meanwhile; a program may end before it does
   */
  public static Thread begin(Options options, URI page) {
    var warmUp = new WarmUp(page, itself(options));
    var thread = DaemonThread.of("warm-up", warmUp::visitOften);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
    return thread;
  }

  /** Nobody is trusted but the server itself. */
  private static TrustManager[] itself(Options options) {
    try {
      var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(Tls.identity(options, Instant.now()).keyStore());
      return factory.getTrustManagers();
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private void visitOften() {
    try {
      for (int i = 0; i < VISITS; i++) {
        visit();
      }
    } catch (IOException | GeneralSecurityException reason) {
      LOG.debug("Those who come first will wait a little longer.", reason);
    }
  }

  /** With a context of its own each, or the second visit would only resume the first. */
  private void visit() throws IOException, GeneralSecurityException {
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    try (var socket = context.getSocketFactory().createSocket(page.getHost(), page.getPort())) {
      var request = "GET / HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(page.getAuthority()).getBytes(US_ASCII));
      socket.getInputStream().readAllBytes();
    }
  }
}
