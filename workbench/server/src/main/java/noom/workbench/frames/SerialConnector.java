package noom.workbench.frames;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A port, each of whose connections ends in a {@link SerialEndPoint}. */
public final class SerialConnector extends ServerConnector {
  public SerialConnector(Server server, ConnectionFactory factory) {
    super(server, factory);
  }

  @Override
  protected SerialEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) {
    return new SerialEndPoint(channel, selector, key, getScheduler());
  }
}
