package noom.step03;

import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.function.LongSupplier;
import noom.step01.Notes;
import noom.step02.Outbox;
import noom.step02.Peers;

/** Everyone talks to everyone, each under a nickname. */
final class Chat {
  private final Peers everyone;
  private final LongSupplier nanoClock;

  Chat(Peers everyone, LongSupplier nanoClock) {
    this.everyone = everyone;
    this.nanoClock = nanoClock;
  }

  private record Connected(String id) {}

  private record NewMessage(String from, String nickname, String text) {}

  void welcome(WsContext connection) {
    var greeting = Message.json("connected", new Connected(connection.sessionId()));
    everyone.join(Outbox.of(connection), greeting);
  }

  void hear(WsMessageContext connection) {
    var message = Message.read(connection.message());
    switch (message.type()) {
      case "nickname" -> rename(connection, message.payload(String.class));
      case "new_message" -> tellEveryone(connection, message.payload(String.class));
      default -> throw UserError.unknownType(message.type());
    }
  }

  private static void rename(WsContext connection, String typed) {
    Nicknames.set(Notes.on(connection), Text.name(typed, Nicknames.MAX_LENGTH));
  }

  private void tellEveryone(WsContext author, String typed) {
    ChatLimit.take(Notes.on(author), nanoClock);
    var text = Text.message(typed);
    var message = new NewMessage(author.sessionId(), Nicknames.of(Notes.on(author)), text);
    everyone.broadcast(Message.json("new_message", message));
  }

  void forget(WsContext connection) {
    everyone.leave(Outbox.of(connection));
  }

  /** Tells a user's mistake to that user, and to nobody else. The connection stays. */
  static void explain(UserError mistake, WsContext connection) {
    Outbox.of(connection).send(Message.json("error", mistake.payload));
  }
}
