package noom.step04;

import io.javalin.websocket.WsCloseContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsContext;
import io.javalin.websocket.WsMessageContext;
import java.util.List;
import noom.step01.Notes;
import noom.step02.Outbox;
import noom.step03.Message;
import noom.step03.UserError;

/** JSON texts through a WebSocket: {type, payload}, and an id if an ack is wanted. */
record JsonWire(SocketServer server) implements Wire {
  @Override
  public String name() {
    return "json";
  }

  void listen(WsConfig ws) {
    ws.onConnect(it -> server.executor().execute(() -> server.open(socket(it))));
    ws.onMessage(it -> server.executor().execute(() -> hear(it)));
    ws.onClose(it -> server.executor().execute(() -> lose(it)));
  }

  /** That of this connection: always the same one. */
  private Socket socket(WsContext it) {
    var outbox = Outbox.of(it);
    return Notes.on(it)
        .get(Socket.class, () -> new Socket(it.sessionId(), this, outbox, server.executor()));
  }

  @Override
  public void emit(List<Socket> sockets, String event, Object payload) {
    Outbox.sendToAll(sockets.stream().map(it -> it.outbox).toList(), Message.json(event, payload));
  }

  private void hear(WsMessageContext it) {
    var socket = socket(it);
    server.hear(socket, () -> take(socket, it.message(), Request.read(it.message())));
  }

  /** The heartbeat is between the two ends of this connection; all else waits for its turn. */
  private void take(Socket socket, String text, Request request) {
    try {
      var message = request.message();
      server.admit(socket, message.type(), message::payload);
      if (Heartbeat.EVENTS.contains(message.type())) {
        answer(socket, request);
      } else {
        server.inTurn(socket, () -> text, () -> answer(socket, request));
      }
    } catch (UserError mistake) {
      refuse(socket, request, mistake);
    }
  }

  private void answer(Socket socket, Request request) {
    try {
      var payload = handle(socket, request.message());
      if (request.wantsAck()) {
        server.reply(socket, () -> socket.outbox.send(request.ack(payload)));
      }
    } catch (UserError mistake) {
      refuse(socket, request, mistake);
    }
  }

  private void refuse(Socket socket, Request request, UserError mistake) {
    server.reply(socket, () -> socket.outbox.send(request.refusal(mistake)));
  }

  private Object handle(Socket socket, Message message) {
    return server.handle(socket, message.type(), message::payload);
  }

  @Override
  public void replay(Socket socket, String text) {
    handle(socket, Message.read(text));
  }

  private void lose(WsCloseContext it) {
    server.forget(socket(it), "closed with " + it.status());
  }
}
