package noom.workbench.guard;

/**
 * What the guards ask for.
 *
 * @param host what the server was started with
 * @param connections how many WebSockets one address may have open
 * @param isHttpsOnly whether http leads to https
 * @param proxies who may speak for others
 * @param origins whose pages may open a WebSocket, besides our own
 */
public record Policy(
    String host,
    int connections,
    boolean isHttpsOnly,
    TrustedProxies proxies,
    AllowedOrigins origins) {}
