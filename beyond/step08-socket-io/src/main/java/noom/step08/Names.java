package noom.step08;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * By what a client is known in a namespace.
 *
 * @param sid for everyone
 * @param pid for the client alone: with it, it comes back after a break; null if it cannot. In the
 *     main namespace it is the key of its socket, too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Names(String sid, String pid) {
  static Names ofNewcomer() {
    return new Names(UUID.randomUUID().toString(), null);
  }
}
