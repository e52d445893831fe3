package noom.step08;

import io.javalin.config.JavalinConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import noom.step03.UserError;
import noom.step08.engine.EngineOptions;
import noom.step08.engine.EngineServer;
import noom.workbench.Options;
import noom.workbench.SerialExecutor;

/** Socket.IO, revision 5: namespaces, events, acks and bytes, on top of Engine.IO. */
public final class SocketIoServer {
  static final String PATH = "/socket.io/";

  private final SerialExecutor executor;
  private final Map<String, Namespace> namespaces = new HashMap<>();

  /**
   * @param executor runs everything that happens here, one task at a time
   */
  public SocketIoServer(SerialExecutor executor) {
    this.executor = executor;
  }

  /** Adds a namespace: {@code /}, or another path. */
  public SocketIoServer with(String path, Namespace namespace) {
    namespaces.put(path, namespace);
    return this;
  }

  /** Answers at {@code /socket.io/}. */
  public void install(JavalinConfig app, Options options) {
    EngineServer.install(
        app, PATH, EngineOptions.of(options), executor, session -> new Connection(this, session));
  }

  /**
   * @throws UserError if there is none, in the original's words
   */
  Namespace namespace(String path) {
    return Optional.ofNullable(namespaces.get(path))
        .orElseThrow(() -> new UserError("unknown_namespace", "Invalid namespace"));
  }

  void later(Connection connection, Consumer<Connection> task) {
    executor.scheduleFor(connection, Connection.PATIENCE, task);
  }
}
