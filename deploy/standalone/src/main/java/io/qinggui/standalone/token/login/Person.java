package io.qinggui.standalone.token.login;

import io.qinggui.standalone.token.identity.Identity;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who has logged in.
 *
 * @param displayName who they are, in Chinese
 * @param login this login of theirs: the demo users are shared, and the sessions of one person must
 *     not be taken for those of another
 */
public record Person(Identity identity, String displayName, UUID login)
    implements AuthenticatedPrincipal {

  @Override
  public String getName() {
    return identity.subject();
  }
}
