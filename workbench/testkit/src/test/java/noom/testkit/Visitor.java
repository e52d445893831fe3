package noom.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A program that asks over HTTP, follows no redirect and keeps no cookie. */
final class Visitor {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().sslContext(AnyCertificate.trusted()).build();

  private Visitor() {}

  /**
   * @param headers names and values in turn
   */
  static HttpResponse<String> get(URI address, String... headers) {
    var request = HttpRequest.newBuilder(address);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
