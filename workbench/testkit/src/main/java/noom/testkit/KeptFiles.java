package noom.testkit;

import io.javalin.config.JavalinConfig;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import noom.workbench.Lesson;
import org.eclipse.jetty.ee10.servlet.FilterHolder;

/**
 * Lets browsers keep scripts and styles without asking whether they have changed. A page has twenty
 * of them, tests open hundreds of pages, and nobody edits a file meanwhile.
 */
final class KeptFiles extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> KEPT = Set.of("script", "style");

  static Lesson with(Lesson lesson) {
    return new Lesson(
        lesson.step(), lesson.panels(), lesson.install().andThen((app, options) -> install(app)));
  }

  private static void install(JavalinConfig app) {
    var holder = new FilterHolder(new KeptFiles());
    holder.setAsyncSupported(true);
    app.jetty.modifyServletContextHandler(
        it -> it.addFilter(holder, "/*", EnumSet.of(DispatcherType.REQUEST)));
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var isKept = KEPT.contains(String.valueOf(request.getHeader("Sec-Fetch-Dest")));
    chain.doFilter(request, isKept ? new Kept(response) : response);
  }

  private static final class Kept extends HttpServletResponseWrapper {
    Kept(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      super.setHeader(name, name.equals("Cache-Control") ? "max-age=600" : value);
    }
  }
}
