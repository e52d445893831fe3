package noom.step04;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import noom.step03.UserError;
import noom.workbench.Listeners;
import noom.workbench.Middleware;

/**
 * Who is in which room. To make a room and to enter one is the same thing, and an empty room is
 * none. Each socket also has a private room, named by its id, so that {@code to(id)} reaches just
 * that socket.
 *
 * <p>In the course's words this is the adapter: it lives in memory, and a restart loses it.
 */
public final class Rooms {
  public static final int MAX_PER_SOCKET = 10;

  /** A socket wants to enter a room. */
  public final Middleware<Socket> joining = new Middleware<>();

  /** A socket has just entered a room. */
  public final Listeners<Socket> joined = new Listeners<>();

  /** A socket leaves a room, for whatever reason; it is still in it. */
  public final Listeners<Socket> leaving = new Listeners<>();

  /** Who is away from a room and may come back: they are told as well, but are no members. */
  public Function<String, Stream<Socket>> absent = room -> Stream.empty();

  private final Map<String, Socket> privateRooms = new LinkedHashMap<>();
  private final Map<String, Set<Socket>> rooms = new LinkedHashMap<>();

  /** Gives a newcomer its private room. */
  void open(Socket socket) {
    privateRooms.put(socket.id(), socket);
  }

  /** Whether this very socket is connected; another one may have its id by now. */
  boolean has(Socket socket) {
    return privateRooms.get(socket.id()) == socket;
  }

  /** Takes a socket that is gone out of all rooms. */
  void close(Socket socket) {
    List.copyOf(socket.rooms).forEach(room -> leave(socket, room));
    privateRooms.remove(socket.id());
  }

  /**
   * Enters a room. To enter it a second time changes nothing.
   *
   * @throws UserError {@code not_in_room} if it is the private room of somebody, {@code
   *     too_many_rooms}, or what {@link #joining} objects to
   */
  public void join(Socket socket, String room) {
    if (!socket.rooms.contains(room)) {
      requireAdmission(socket, room);
      rooms.computeIfAbsent(room, it -> new LinkedHashSet<>()).add(socket);
      socket.rooms.add(room);
      joined.tell(socket, room);
    }
  }

  private void requireAdmission(Socket socket, String room) {
    if (privateRooms.containsKey(room)) {
      throw UserError.of("not_in_room.private");
    }
    if (socket.rooms.size() == MAX_PER_SOCKET) {
      throw UserError.of("too_many_rooms", Map.of("most", MAX_PER_SOCKET));
    }
    joining.run(socket, room);
  }

  /**
   * Leaves a room. An empty room vanishes.
   *
   * @throws UserError {@code not_in_room}
   */
  public void leave(Socket socket, String room) {
    requireIn(socket, room);
    leaving.tell(socket, room);
    socket.rooms.remove(room);
    rooms.computeIfPresent(room, (it, all) -> all.remove(socket) && all.isEmpty() ? null : all);
  }

  /**
   * What a socket says about a room counts only if it is in it.
   *
   * @throws UserError {@code not_in_room}
   */
  public void requireIn(Socket socket, String room) {
    if (!socket.rooms.contains(room)) {
      throw UserError.of("not_in_room", Map.of("room", room));
    }
  }

  /** The names of all rooms, without the private ones; the oldest comes first. */
  public Set<String> names() {
    return Collections.unmodifiableSet(rooms.keySet());
  }

  /** Who is in this room, in the order in which they came. */
  public Set<Socket> members(String room) {
    return Collections.unmodifiableSet(rooms.getOrDefault(room, Set.of()));
  }

  /** All who are in this room, or the one whose private room it is. */
  public Audience to(String room) {
    var present = Stream.concat(find(room).stream(), members(room).stream());
    return new Audience(Stream.concat(present, absent.apply(room)));
  }

  /** Everyone who is connected, in a room or not. */
  public Audience everyone() {
    return new Audience(privateRooms.values().stream());
  }

  /** The one who is known by this id. */
  public Optional<Socket> find(String id) {
    return Optional.ofNullable(privateRooms.get(id));
  }
}
