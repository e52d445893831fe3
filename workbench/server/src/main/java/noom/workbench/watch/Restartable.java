package noom.workbench.watch;

/** A server that has started, but for its port: that one is taken over from the server before. */
public interface Restartable {
  /** Listens there, 0 for any free port, and returns the port; throws if it cannot be had. */
  int listen(int port);

  /** Listens no more, so that another server can; connections stay as they are. */
  void stopListening();

  /** Ends all connections with 1012, service restart: the other one listens already. */
  void makeRoom();

  /** Ends all connections, for nobody comes after it. */
  void close();
}
