package noom.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The virtual users of one server. One thread serves them all, so that they take less than the
 * server; and it counts what they receive rather than keeping it.
 */
final class VirtualUsers implements AutoCloseable {
  private static final int CONNECTING =
      40; // for more Jetty keeps no place (a backlog of 50), and TCP tries again 1 s later
  private static final long TIMEOUT_MILLIS = 20_000;
  private static final int BUFFER = 256 * 1024;

  private final List<Integer> ports;
  private final Protocol protocol;
  private final Selector selector;
  private final List<VirtualUser> users = new ArrayList<>();
  private final ReadBuffer buffer = new ReadBuffer(BUFFER);
  private int joined;
  private IntConsumer onMessage = number -> {};

  /**
   * @param selector may be that of other servers' users, too: what comes to any of them is read, so
   *     that no ping stays without an answer
   */
  VirtualUsers(Selector selector, int port, Protocol protocol) {
    this(selector, List.of(port), protocol);
  }

  /** The same for several servers, to which they connect in turn. */
  VirtualUsers(Selector selector, List<Integer> ports, Protocol protocol) {
    this.selector = selector;
    this.ports = ports;
    this.protocol = protocol;
  }

  int count() {
    return users.size();
  }

  VirtualUser user(int number) {
    return users.get(number);
  }

  /** Connects more, until there are so many; all of them have joined when it returns. */
  void growTo(int count) throws IOException {
    while (joined < count) {
      while (users.size() < count && users.size() - joined < CONNECTING) {
        connect();
      }
      var before = joined;
      if (receive(TIMEOUT_MILLIS) == 0 && joined == before) {
        throw new BenchError("Only %d of %d users could join.".formatted(joined, count));
      }
    }
  }

  /** Connects one more, and does not wait until it has joined. */
  void connect() throws IOException {
    var port = ports.get(users.size() % ports.size());
    var channel = SocketChannel.open(new InetSocketAddress("localhost", port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    var user = new VirtualUser(users.size(), channel, protocol, buffer);
    users.add(user);
    Runnable read = () -> read(user);
    channel.register(selector, SelectionKey.OP_READ, read);
    user.sendHandshake("localhost:" + port);
  }

  private void read(VirtualUser user) {
    var hadJoined = user.hasJoined();
    try {
      user.read(onMessage);
    } catch (IOException broken) {
      throw new BenchError("A connection broke: " + broken.getMessage(), broken);
    }
    joined += user.hasJoined() && !hadJoined ? 1 : 0;
  }

  /** Waits until nothing has come for so long. */
  void awaitSilence(long millis) throws IOException {
    int readFrom;
    do {
      readFrom = receive(millis);
    } while (readFrom > 0);
  }

  /** Reads what has come; returns from how many users, those of other servers too. */
  int receive(long millis) throws IOException {
    return millis == 0
        ? selector.selectNow(VirtualUsers::read)
        : selector.select(VirtualUsers::read, millis);
  }

  private static void read(SelectionKey key) {
    ((Runnable) key.attachment()).run();
  }

  /**
   * @param listener is told the sequence number of each message that a user receives
   */
  void onMessage(IntConsumer listener) {
    onMessage = listener;
  }

  @Override
  public void close() throws IOException {
    for (var user : users) {
      user.close();
    }
  }
}
