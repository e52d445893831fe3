package noom.workbench.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key, and what proves whose it is.
 *
 * @param chain the certificate of the key, then those that vouch for it
 */
record Identity(PrivateKey key, List<X509Certificate> chain) {
  static final String PASSWORD = "in memory"; // a key store wants one; this one is never written

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** Whether the key is that of the certificate: what one signs, the other verifies. */
  boolean belongTogether() {
    try {
      var signer = Signature.getInstance(algorithm(key.getAlgorithm()));
      signer.initSign(key);
      var verifier = Signature.getInstance(algorithm(certificate().getPublicKey().getAlgorithm()));
      verifier.initVerify(certificate());
      return verifier.verify(signer.sign());
    } catch (GeneralSecurityException otherKinds) {
      return false;
    }
  }

  private static String algorithm(String ofKey) {
    return ofKey.equals("EC") ? "SHA256withECDSA" : "SHA256with" + ofKey;
  }

  KeyStore keyStore() {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "server", key, PASSWORD.toCharArray(), chain.toArray(X509Certificate[]::new));
      return store;
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
