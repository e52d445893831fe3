package noom.workbench.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import noom.workbench.StartError;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PemFilesTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final Instant BEFORE = NOW.minus(Duration.ofDays(1));
  private static final Instant AFTER = NOW.plus(Duration.ofDays(1));

  @TempDir Path folder;
  private Path certificate;
  private Path key;

  @BeforeEach
  void nameFiles() {
    certificate = folder.resolve("class.pem");
    key = folder.resolve("class-key.pem");
  }

  private Identity read() {
    return PemFiles.read(certificate, key, NOW);
  }

  private void isRefused(String sentence, Object... parts) {
    assertThatThrownBy(this::read).isInstanceOf(StartError.class).hasMessage(sentence, parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA 2048", "EC 256", "EC 384"})
  void aKeyMayBeInPkcs8(String kind) throws Exception {
    var given = identity(kind);
    Identities.write(certificate, given.certificate());
    Identities.write(key, pkcs8(given));

    assertThat(Files.readString(key)).startsWith("-----BEGIN PRIVATE KEY-----");
    assertThat(read()).isEqualTo(given);
  }

  @Test
  void anRsaKeyMayBeInPkcs1() throws Exception {
    var given = identity("RSA 2048");
    Identities.write(certificate, given.certificate());
    Identities.write(key, given.key());

    assertThat(Files.readString(key)).startsWith("-----BEGIN RSA PRIVATE KEY-----");
    assertThat(read()).isEqualTo(given);
  }

  @Test
  void anEcKeyMayBeInSec1WithItsCurveBeforeIt() throws Exception {
    var given = identity("EC 256");
    Identities.write(certificate, given.certificate());
    Identities.write(key, Identities.sec1(given).toArray());

    assertThat(Files.readString(key)).contains("-----BEGIN EC PRIVATE KEY-----");
    assertThat(read().certificate()).isEqualTo(given.certificate());
    assertThat(read().belongTogether()).isTrue();
  }

  @Test
  void bothMayStandInOneFileAndTheChainBehindTheCertificate() throws Exception {
    var given = identity("EC 256");
    var other = identity("RSA 2048");
    Identities.write(certificate, given.certificate(), pkcs8(given), other.certificate());
    key = certificate;

    assertThat(read().key()).isEqualTo(given.key());
    assertThat(read().chain()).containsExactly(given.certificate(), other.certificate());
  }

  @Test
  void aCertificateIsValidUntilItsLastSecondAndNotOneLonger() throws Exception {
    assertThat(written(BEFORE, NOW)).isNotNull();
    assertThat(read()).isNotNull();

    written(BEFORE, NOW.minusSeconds(1));

    isRefused("The certificate in \"%s\" has expired on 2026-06-01.", certificate);
  }

  @Test
  void aCertificateIsValidFromItsFirstSecondAndNotOneEarlier() throws Exception {
    assertThat(written(NOW, AFTER)).isNotNull();
    assertThat(read()).isNotNull();

    written(NOW.plusSeconds(1), AFTER);

    isRefused(
        "The certificate in \"%s\" is valid from 2026-06-01 on: look at this machine's clock.",
        certificate);
  }

  private Identity written(Instant from, Instant until) throws Exception {
    var given = Identities.make("EC", 256, from, until);
    Identities.write(certificate, given.certificate());
    Identities.write(key, pkcs8(given));
    return given;
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA 2048", "EC 256", "EC 384"})
  void theKeyOfAnotherCertificateIsRefused(String kind) throws Exception {
    Identities.write(certificate, identity(kind).certificate());
    Identities.write(key, pkcs8(identity("EC 256")));

    isRefused("The key in \"%s\" is not that of the certificate in \"%s\".", key, certificate);
  }

  @Test
  void aKeyThatNoBrowserTakesIsRefused() throws Exception {
    var given = Identities.make("DSA", 1024, BEFORE, AFTER);
    Identities.write(certificate, given.certificate());
    Identities.write(key, pkcs8(given));

    isRefused("The key in \"%s\" is DSA: browsers take RSA or EC.", key);
  }

  @Test
  void aKeyWithAPasswordIsRefusedWithWhatHelps() throws Exception {
    var given = identity("RSA 2048");
    var password = "secret".toCharArray();
    Identities.write(certificate, given.certificate());
    var pkcs8 =
        new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
            .setProvider(new BouncyCastleProvider())
            .setPassword(password)
            .build();
    Identities.write(key, new JcaPKCS8Generator(given.key(), pkcs8));
    var sentence =
        "The key in \"%s\" has a password: give one without (openssl pkey -in that -out another).";

    isRefused(sentence, key);

    try (var writer = new JcaPEMWriter(Files.newBufferedWriter(key))) {
      writer.writeObject(
          given.key(),
          new JcePEMEncryptorBuilder("AES-256-CBC")
              .setProvider(new BouncyCastleProvider())
              .build(password));
    }

    isRefused(sentence, key);
  }

  @Test
  void whatIsNoPemFileIsRefused() throws Exception {
    Files.write(certificate, new byte[] {0x30, (byte) 0x82, 0, 1, (byte) 0xff});
    written(folder.resolve("other.pem"));

    isRefused("There is no certificate in \"%s\": give a PEM file.", certificate);

    Files.writeString(key, "This is my key.\n");

    isRefused("There is no private key in \"%s\": give a PEM file.", key);
  }

  /** A key beside whatever the test has made of the certificate. */
  private void written(Path other) throws Exception {
    var given = identity("EC 256");
    Identities.write(other, given.certificate());
    Identities.write(key, pkcs8(given));
  }

  @Test
  void aCertificateWhereTheKeyShouldBeIsRefused() throws Exception {
    var given = identity("EC 256");
    Identities.write(certificate, given.certificate());
    Identities.write(key, given.certificate());

    isRefused("There is no private key in \"%s\": give a PEM file.", key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CERTIFICATE", "EC PRIVATE KEY"})
  void aFileThatIsDamagedIsRefused(String part) throws Exception {
    var given = identity("EC 256");
    Identities.write(certificate, given.certificate());
    Identities.write(key, pkcs8(given));
    var file = part.equals("CERTIFICATE") ? certificate : key;
    Files.writeString(file, "-----BEGIN %1$s-----\nAAAABBBB\n-----END %1$s-----\n".formatted(part));

    isRefused("\"%s\" is damaged: a part of it is not as PEM files are.", file);
  }

  @Test
  void aFileThatIsNotThereIsToldByItsName() throws Exception {
    isRefused("There is no file \"%s\".", key);

    var given = identity("EC 256");
    Identities.write(key, pkcs8(given));

    isRefused("There is no file \"%s\".", certificate);

    Files.createDirectory(certificate);

    isRefused("\"%s\" cannot be read.", certificate);
  }

  private static JcaPKCS8Generator pkcs8(Identity identity) throws Exception {
    return new JcaPKCS8Generator(identity.key(), null);
  }

  private static Identity identity(String kindAndBits) throws Exception {
    var words = kindAndBits.split(" ");
    return Identities.make(words[0], Integer.parseInt(words[1]), BEFORE, AFTER);
  }
}
