package noom.step06;

import static java.util.Locale.ROOT;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import noom.step03.Nicknames;
import noom.step03.Text;
import noom.step03.UserError;
import noom.step04.Socket;
import noom.step04.SocketNicknames;
import noom.step04.SocketServer;

/** Everyone in a room has a nickname, and no two who are connected have the same. */
final class UniqueNicknames {
  private final Map<String, Socket> owners = new HashMap<>();
  private final Map<Socket, String> names = new HashMap<>();

  private UniqueNicknames() {}

  static void install(SocketServer server) {
    var unique = new UniqueNicknames();
    SocketNicknames.of(server).requested.use(unique::requireFree);
    SocketNicknames.of(server).changed.add(unique::note);
    server.disconnected.add((socket, reason) -> unique.release(socket));
    server.rooms().joining.use((socket, room) -> requireNickname(socket));
  }

  private void requireFree(Socket socket, String nickname) {
    if (owners.getOrDefault(folded(nickname), socket) != socket) {
      throw UserError.of("nickname_taken", Map.of("nickname", nickname));
    }
  }

  private void note(Socket socket, String nickname) {
    release(socket);
    owners.put(folded(nickname), socket);
    names.put(socket, folded(nickname));
  }

  private void release(Socket socket) {
    owners.remove(names.remove(socket));
  }

  private static void requireNickname(Socket socket) {
    if (!Nicknames.has(socket.notes)) {
      throw UserError.of("nickname_needed");
    }
  }

  /** What two names have in common that differ only in case, or in how Unicode writes them. */
  private static String folded(String nickname) {
    var oneForm = Normalizer.normalize(Text.visible(nickname), Normalizer.Form.NFKC);
    return oneForm.toLowerCase(ROOT).toUpperCase(ROOT).toLowerCase(ROOT); // ẞ is ß is SS is ss
  }
}
