package noom.workbench;

import static j2html.TagCreator.rawHtml;

import j2html.tags.DomContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A step's README as a page, for a classroom without the internet. */
final class LessonText {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).sanitizeUrls(true).build();

  private LessonText() {}

  static DomContent fromClasspath(String path) {
    var text = MARKDOWN.parse(read(path));
    text.accept(new WithoutLinksToFiles());
    return rawHtml(HTML.render(text));
  }

  /** The files of the checkout are not served, so their links become plain words. */
  private static final class WithoutLinksToFiles extends AbstractVisitor {
    @Override
    public void visit(Link link) {
      if (!link.getDestination().matches("(https?:|#).*")) {
        while (link.getFirstChild() != null) {
          link.insertBefore(link.getFirstChild());
        }
        link.unlink();
      }
    }
  }

  private static String read(String path) {
    try (var file = LessonText.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
