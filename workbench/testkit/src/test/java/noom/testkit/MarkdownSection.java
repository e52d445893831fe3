package noom.testkit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * A heading of a Markdown text, and what stands below it until the next one.
 *
 * @param anchor by which a link finds it
 * @param nodes in order, the heading first
 * @param prose as it was written, without the code that is the same in every language
 */
record MarkdownSection(int level, String title, String anchor, List<Node> nodes, String prose) {
  private static final int CHECKSUM_LENGTH = 12;

  MarkdownSection withProse(String words) {
    return new MarkdownSection(level, title, anchor, nodes, words);
  }

  /** Everything of this type, however deep, in order. */
  <N extends Node> Stream<N> all(Class<N> type) {
    return nodes.stream()
        .flatMap(MarkdownSection::withDescendants)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Stream<Node> withDescendants(Node node) {
    return Stream.concat(Stream.of(node), children(node).flatMap(MarkdownSection::withDescendants));
  }

  private static Stream<Node> children(Node node) {
    return Stream.iterate(node.getFirstChild(), it -> it != null, Node::getNext);
  }

  List<FencedCodeBlock> code() {
    return all(FencedCodeBlock.class).toList();
  }

  /** Of each table, how many cells each row has. */
  List<List<Long>> tables() {
    return all(TableBlock.class).map(MarkdownSection::rows).toList();
  }

  private static List<Long> rows(TableBlock table) {
    return withDescendants(table)
        .filter(TableRow.class::isInstance)
        .map(row -> children(row).filter(TableCell.class::isInstance).count())
        .toList();
  }

  /** Of each list, of which kind it is and how many items it has. */
  List<String> lists() {
    return all(ListBlock.class).map(MarkdownSection::items).toList();
  }

  private static String items(ListBlock list) {
    var items = children(list).filter(ListItem.class::isInstance).count();
    return list.getClass().getSimpleName() + " of " + items;
  }

  /** Where links and pictures lead. */
  List<String> destinations() {
    var links = all(Link.class).map(Link::getDestination);
    return Stream.concat(links, all(Image.class).map(Image::getDestination)).toList();
  }

  /** What is set as code inside a sentence: names, commands, words of the page. */
  Set<String> names() {
    var names = new TreeSet<String>();
    all(Code.class).map(it -> it.getLiteral().replaceAll("\\s+", " ")).forEach(names::add);
    return names;
  }

  /** Pieces of plain text in which a mark of emphasis is left, for it opens or closes nothing. */
  List<String> looseMarks() {
    return all(Text.class).map(Text::getLiteral).filter(it -> it.contains("*")).toList();
  }

  /** Of its prose, however its lines are broken. */
  String checksum() {
    var words = prose.replaceAll("\\s+", " ").strip();
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, CHECKSUM_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
