package noom.testkit.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.Command;
import org.openqa.selenium.remote.CommandExecutor;
import org.openqa.selenium.remote.ErrorCodec;
import org.openqa.selenium.remote.Response;
import org.openqa.selenium.remote.SessionId;

/**
 * Speaks Marionette, Firefox's own protocol, in the place of geckodriver, which many a package
 * source lacks: {@code length:[0,id,name,parameters]}, answered by {@code
 * length:[1,id,error,result]}. One thread at a time.
 *
 * @see <a
 *     href="https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html">Marionette
 *     Protocol</a>
 */
final class Marionette implements CommandExecutor, Closeable {
  /** The others have the same name in both, such as {@code executeScript}. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("get", "Navigate"),
          Map.entry("getCurrentUrl", "GetCurrentURL"),
          Map.entry("goBack", "Back"),
          Map.entry("goForward", "Forward"),
          Map.entry("findChildElement", "FindElement"),
          Map.entry("findChildElements", "FindElements"),
          Map.entry("clickElement", "ElementClick"),
          Map.entry("clearElement", "ElementClear"),
          Map.entry("sendKeysToElement", "ElementSendKeys"),
          Map.entry("getElementDomProperty", "GetElementProperty"),
          Map.entry("getElementDomAttribute", "GetElementAttribute"),
          Map.entry("getElementValueOfCssProperty", "GetElementCSSValue"),
          Map.entry("screenshot", "TakeScreenshot"),
          Map.entry("getCurrentWindowHandle", "GetWindowHandle"),
          Map.entry("close", "CloseWindow"),
          Map.entry("setTimeout", "SetTimeouts"),
          Map.entry("actions", "PerformActions"),
          Map.entry("clearActionState", "ReleaseActions"));

  private final Socket socket;
  private final InputStream in;
  private final Json json = new Json();
  private SessionId session;
  private int lastId;

  /**
   * @param port of a Firefox that listens: it greets at once
   */
  Marionette(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true); // else each command waits 40 ms for an acknowledgement (RFC 896)
    in = new BufferedInputStream(socket.getInputStream());
    read();
  }

  @Override
  public Response execute(Command command) throws IOException {
    var value =
        switch (command.getName()) {
          case "newSession" -> newSession();
          case "quit" -> quit();
          case "setContext" -> setContext(command);
          default -> ask("WebDriver:" + nameOf(command), parametersOf(command));
        };
    var response = new Response(session);
    response.setState("success");
    response.setValue(value);
    return response;
  }

  private Object newSession() throws IOException {
    var wanted = Map.<String, Object>of("webSocketUrl", true, "acceptInsecureCerts", true);
    var answer = (Map<?, ?>) ask("WebDriver:NewSession", wanted);
    session = new SessionId((String) answer.get("sessionId"));
    return answer.get("capabilities");
  }

  private Object quit() throws IOException {
    return ask("Marionette:Quit", Map.of("flags", List.of("eForceQuit")));
  }

  /** Scripts run in the page ("content"), or in Firefox's own window around it ("chrome"). */
  private Object setContext(Command command) throws IOException {
    return ask("Marionette:SetContext", Map.of("value", command.getParameters().get("context")));
  }

  private static String nameOf(Command command) {
    var name = command.getName();
    return OTHER_NAMES.getOrDefault(name, name.substring(0, 1).toUpperCase() + name.substring(1));
  }

  private static Map<String, Object> parametersOf(Command command) {
    var parameters = new HashMap<String, Object>(command.getParameters());
    switch (command.getName()) {
      case "findChildElement", "findChildElements" ->
          parameters.put("element", parameters.remove("id"));
      case "sendKeysToElement" ->
          parameters.put("text", String.join("", (CharSequence[]) parameters.get("value")));
      case "screenshot" -> parameters.put("full", false);
      default -> {} // the names are those of WebDriver
    }
    return parameters;
  }

  /**
   * Asks Firefox something, and waits for its answer.
   *
   * @throws org.openqa.selenium.WebDriverException if it says no
   */
  Object ask(String name, Map<String, ?> parameters) throws IOException {
    var id = ++lastId;
    write(json.toJson(List.of(0, id, name, parameters)));
    var answer = read();
    while (!answer.get(1).equals((long) id)) {
      answer = read(); // to one that was given up
    }
    if (answer.get(2) != null) {
      throw ErrorCodec.createDefault().decode(Map.of("value", answer.get(2)));
    }
    return valueOf(answer.get(3));
  }

  /** What has but one value comes in an envelope. */
  private static Object valueOf(Object result) {
    return result instanceof Map<?, ?> it && it.size() == 1 && it.containsKey("value")
        ? it.get("value")
        : result;
  }

  private void write(String packet) throws IOException {
    var bytes = packet.getBytes(UTF_8);
    var frame = new ByteArrayOutputStream();
    frame.writeBytes((bytes.length + ":").getBytes(UTF_8));
    frame.writeBytes(bytes);
    frame.writeTo(socket.getOutputStream());
  }

  /** The next packet; the greeting is no list. */
  private List<?> read() throws IOException {
    var packet = new String(in.readNBytes(readLength()), UTF_8);
    return json.toType(packet, Object.class) instanceof List<?> it ? it : List.of();
  }

  private int readLength() throws IOException {
    var length = 0;
    for (var it = in.read(); it != ':'; it = in.read()) {
      if (it < 0) {
        throw new EOFException("Firefox has gone");
      }
      length = 10 * length + Character.digit(it, 10);
    }
    return length;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
