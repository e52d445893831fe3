package noom.workbench.handshake;

import io.javalin.config.JavalinConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.ee10.websocket.server.internal.JettyServerFrameHandlerFactory;
import org.eclipse.jetty.websocket.api.UpgradeRequest;
import org.eclipse.jetty.websocket.api.UpgradeResponse;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;

/**
 * Makes what hears the frames of a WebSocket, without Jetty's copies of its request and its answer.
 * The copy of the answer (12.1.14) holds the answer itself, and so all that belongs to the request.
 */
final class FrameHandlers extends JettyServerFrameHandlerFactory {
  private static final UpgradeRequest NO_REQUEST = Handshake.gone(UpgradeRequest.class);
  private static final UpgradeResponse NO_ANSWER = Handshake.gone(UpgradeResponse.class);

  private FrameHandlers(JettyWebSocketServerContainer container, WebSocketComponents components) {
    super(container, components);
  }

  static void install(JavalinConfig config) {
    config.jetty.modifyServletContextHandler(
        handler ->
            handler.addEventListener(
                new ServletContextListener() {
                  @Override
                  public void contextInitialized(ServletContextEvent event) {
                    replace(handler, event.getServletContext());
                  }
                }));
  }

  /** Before Javalin's servlet asks for the one that is there. */
  private static void replace(ServletContextHandler handler, ServletContext context) {
    var components =
        WebSocketServerComponents.ensureWebSocketComponents(
            handler.getServer(), handler.getContext().getContextHandler());
    var container = JettyWebSocketServerContainer.ensureContainer(context);
    container.removeBean(JettyServerFrameHandlerFactory.getFactory(context));
    container.addBean(new FrameHandlers(container, components));
  }

  @Override
  public FrameHandler newFrameHandler(
      Object listener, ServerUpgradeRequest request, ServerUpgradeResponse response) {
    var handler = newJettyFrameHandler(listener);
    handler.setUpgradeRequest(NO_REQUEST);
    handler.setUpgradeResponse(NO_ANSWER);
    return handler;
  }
}
