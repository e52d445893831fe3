package noom.bench;

import java.util.List;
import java.util.stream.Stream;
import noom.step02.Step02;
import noom.step03.Step03;
import noom.step04.Step04;
import noom.step06.Step06;
import noom.step07.Step07;

/** Who can be compared with whom: the first of each list is the server of a course. */
record Contenders(Node node) {
  private static final int IN_A_CALL = 8; // more are not let in

  /** What one says, everyone hears. */
  List<Contender> texts() {
    return List.of(
        node.contender("ws, text", "ws-text.js", new PlainText()),
        Java.contender("step02", Step02.class, new PlainText()),
        Java.contender("floor, together", Floor.class, new PlainText(), "together"),
        Java.contender("floor, each", Floor.class, new PlainText(), "each"));
  }

  /** The same, as {type, payload}. */
  List<Contender> typed() {
    return List.of(
        node.contender("ws, JSON", "ws-json.js", new TypedJson()),
        Java.contender("step03", Step03.class, new TypedJson()));
  }

  /** Everyone in one room, with acks. Step 07 lets eight into a room, so step 06 stands for it. */
  List<Contender> oneRoom() {
    return List.of(
        node.contender("Socket.IO", "socketio-rooms.js", new SocketIo(Integer.MAX_VALUE)),
        Java.contender("step04", Step04.class, new Events(Integer.MAX_VALUE)),
        Java.contender("step06", Step06.class, new Events(Integer.MAX_VALUE)));
  }

  /** The same without step 06, which tells everyone of every newcomer: too much for thousands. */
  List<Contender> oneLargeRoom() {
    return oneRoom().subList(0, 2);
  }

  /** Each server of a course with the first of ours that does the same. */
  List<List<Contender>> inPairs() {
    return Stream.of(texts(), typed(), oneRoom()).map(it -> it.subList(0, 2)).toList();
  }

  /** Servers that differ in how they begin. */
  List<Contender> onePerKind() {
    var calls = calls().get(1);
    return List.of(texts().get(0), texts().get(1), oneRoom().get(0), oneRoom().get(1), calls);
  }

  /** One of ours that tells everyone, and one that tells a room. */
  List<Contender> besideTheSlow() {
    return List.of(texts().get(1), oneRoom().get(1));
  }

  /** Many calls at a time. */
  List<Contender> calls() {
    return List.of(
        node.contender("Socket.IO", "socketio-rooms.js", new SocketIo(IN_A_CALL)),
        Java.contender("step07", Step07.class, new Events(IN_A_CALL)));
  }

  /** Who has connected, and says nothing. */
  List<Contender> idle() {
    return List.of(
        Java.contender("step02", Step02.class, new PlainText()),
        Java.contender("step03", Step03.class, new TypedJson()),
        Java.contender("step07", Step07.class, new TypedJson()));
  }
}
