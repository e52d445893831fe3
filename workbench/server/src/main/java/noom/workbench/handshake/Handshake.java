package noom.workbench.handshake;

import static jakarta.servlet.DispatcherType.REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_SWITCHING_PROTOCOLS;

import io.javalin.config.JavalinConfig;
import io.javalin.websocket.WsContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Enumeration;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/**
 * Lets go of the request for a WebSocket, and of its answer, once it is open. Javalin copies what
 * may be asked later, and yet holds both as long as the connection (7.2.3); with them goes all that
 * belongs to them: a parser, headers, buffers. So an idle connection takes 5 KB less. Javalin also
 * makes a session for each, only to copy that nothing is in it: here it sees one that is empty.
 */
public final class Handshake extends HttpFilter {
  private static final InvocationHandler IS_OVER =
      (it, method, values) -> {
        throw new IllegalStateException("The handshake is over, and its request is gone.");
      };

  private static final HttpServletRequest NO_REQUEST = gone(HttpServletRequest.class);
  private static final HttpServletResponse NO_ANSWER = gone(HttpServletResponse.class);

  private static final HttpSession EMPTY_SESSION =
      stub(HttpSession.class, (it, method, values) -> attributeNames(method));

  /** Where Javalin puts its copy of the request. */
  private static final String COPIED = "javalin-ws-upgrade-context";

  private Handshake() {}

  /** Does so for each WebSocket of this server. */
  public static void install(JavalinConfig config) {
    FrameHandlers.install(config);
    var filter = new FilterHolder(new Handshake());
    filter.setAsyncSupported(true);
    config.jetty.modifyServletContextHandler(it -> it.addFilter(filter, "/*", EnumSet.of(REQUEST)));
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse answer, FilterChain rest)
      throws IOException, ServletException {
    if (request.getHeader("Upgrade") == null) {
      rest.doFilter(request, answer);
      return;
    }
    var asked = new UpgradeRequest(request);
    var answered = new HttpServletResponseWrapper(answer);
    rest.doFilter(asked, answered);
    if (answer.getStatus() == SC_SWITCHING_PROTOCOLS) {
      asked.setRequest(NO_REQUEST);
      answered.setResponse(NO_ANSWER);
    }
  }

  /**
   * Lets go of what Javalin has copied, too: for one who asks nothing of it any more. Its
   * attributes stay, but for those of Jetty and Javalin.
   */
  public static void forget(WsContext connection) {
    Stream.of(connection.headerMap(), connection.queryParamMap(), connection.cookieMap())
        .filter(it -> it.size() > 1) // Kotlin's smaller ones cannot be changed
        .forEach(Map::clear);
    connection.attributeMap().keySet().removeIf(it -> it.matches("(javalin-|org[.]eclipse[.]).*"));
  }

  /**
   * It seems to have no session, and no query once Javalin has read its parameters: so what is done
   * {@code wsBeforeUpgrade} asks for a {@code queryParam}, and not for the {@code queryString}.
   * What most of them say alike, Javalin's copies keep once for all.
   */
  private static final class UpgradeRequest extends HttpServletRequestWrapper {
    UpgradeRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public HttpSession getSession() {
      return EMPTY_SESSION;
    }

    @Override
    public String getRequestURI() {
      return super.getRequestURI().intern();
    }

    /** Javalin has its parameters by then; Jetty would keep it three times over. */
    @Override
    public String getQueryString() {
      var query = getAttribute(COPIED) == null ? super.getQueryString() : null;
      return query == null ? null : query.intern();
    }
  }

  /** In the place of something that belongs to a handshake: whoever asks it is told so. */
  static <T> T gone(Class<T> type) {
    return stub(type, IS_OVER);
  }

  /** All that Javalin asks a session; what somebody else wants to keep there must not be lost. */
  private static Enumeration<String> attributeNames(Method asked) {
    if (asked.getName().equals("getAttributeNames")) {
      return Collections.emptyEnumeration();
    }
    throw new IllegalStateException(
        "A WebSocket has no HTTP session: keep it as an attribute of the connection.");
  }

  private static <T> T stub(Class<T> type, InvocationHandler behavior) {
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, behavior));
  }
}
