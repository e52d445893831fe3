package noom.workbench.frames;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** TLS, with a {@link SerialEndPoint} in front of it: what is written there is encrypted. */
public final class SerialTls extends SslConnectionFactory {
  /**
   * @param next what is spoken through it, such as {@code http/1.1}
   */
  public SerialTls(SslContextFactory.Server context, String next) {
    super(context, next);
  }

  @Override
  protected SslConnection newSslConnection(Connector server, EndPoint below, SSLEngine engine) {
    return new Encrypted(server, below, engine, this);
  }

  private static final class Encrypted extends SslConnection {
    Encrypted(Connector server, EndPoint below, SSLEngine engine, SerialTls tls) {
      super(
          server.getByteBufferPool(),
          server.getExecutor(),
          tls.getSslContextFactory(),
          below,
          engine,
          tls.isDirectBuffersForEncryption(),
          tls.isDirectBuffersForDecryption());
    }

    @Override
    protected SslEndPoint newSslEndPoint() {
      return new TlsEndPoint();
    }

    private final class TlsEndPoint extends SslEndPoint implements SerialEndPoint {
      private final SerialWrites writes = new SerialWrites(super::write);

      @Override
      public SerialWrites writes() {
        return writes;
      }

      @Override
      public void write(Callback callback, ByteBuffer... buffers) {
        writeIf(() -> true, callback, buffers);
      }
    }
  }
}
