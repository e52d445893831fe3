package noom.workbench;

import java.util.List;
import noom.workbench.frames.SerialConnector;
import noom.workbench.frames.SerialTls;
import noom.workbench.guard.IdleConnections;
import noom.workbench.tls.Tls;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The port of a lesson, on which HTTP is spoken, and for a class TLS as well. */
final class LessonConnector {
  private static final int CALLERS_AT_ONCE = 1_024; // a class that opens the page together
  private static final int SEND_BUFFER_BYTES = 256 * 1024;

  private LessonConnector() {}

  /**
   * Little is kept in the kernel for a browser that does not read, so that it is noticed soon. And
   * each connection of HTTP would keep 98 KB to know headers again that it has read before.
   */
  static ServerConnector of(
      Server server, HttpConfiguration config, Options options, IdleConnections idle) {
    config.setHeaderCacheSize(0);
    var http = new HttpConnectionFactory(config);
    http.addEventListener(idle);
    var spoken =
        options.isForClass() ? withTls(http, options, idle) : List.<ConnectionFactory>of(http);
    var connector = new SerialConnector(server, spoken.toArray(ConnectionFactory[]::new));
    connector.setHost(options.host());
    connector.setAcceptQueueSize(CALLERS_AT_ONCE);
    connector.setAcceptedSendBufferSize(SEND_BUFFER_BYTES);
    return connector;
  }

  /** The first bytes tell which of the two it is. Whoever sends none is hung up on, too. */
  private static List<ConnectionFactory> withTls(
      HttpConnectionFactory http, Options options, IdleConnections idle) {
    var byAnyName = new SecureRequestCustomizer(false);
    http.getHttpConfiguration().addCustomizer(byAnyName);
    var tls = new SerialTls(Tls.contextFactory(options), http.getProtocol());
    var either = new DetectorConnectionFactory(tls);
    either.addEventListener(idle);
    return List.of(either, http, tls);
  }
}
