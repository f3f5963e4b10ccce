package io.qinggui.standalone.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens. It is kept in a file, so that a token outlives a restart. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /** The key in the file; on the first start a new one. */
  static RSAKey in(Path file) {
    try {
      return RSAKey.parse(SecretFile.text(file, SigningKey::create));
    } catch (ParseException e) {
      throw new IllegalStateException(file + " holds no key; delete it to get a new one", e);
    }
  }

  private static String create() {
    try {
      return new RSAKeyGenerator(BITS).keyIDFromThumbprint(true).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot make a key", e);
    }
  }
}
