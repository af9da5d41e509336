package vn.motcua.tasklist.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.tasklist.shell.AccountNews;
import vn.motcua.tasklist.shell.SignedIn;

/**
 * Looks again, a few times a minute and whenever the account was changed, who the session's
 * official is: substitutions begin and end, roles change, accounts are closed, passwords are
 * changed elsewhere. No session outlives a working day.
 */
final class FreshOfficial extends OncePerRequestFilter {

  static final Duration AGAIN_AFTER = Duration.ofSeconds(15);
  static final Duration LONGEST_SESSION = Duration.ofHours(12);

  private static final String LOOKED_AT = SignedIn.LOOKED_AT;

  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
  private final OfficialAccounts accounts;
  private final AccountNews news;
  private final Clock clock;

  FreshOfficial(OfficialAccounts accounts, AccountNews news, Clock clock) {
    this.accounts = accounts;
    this.news = news;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Authentication present = SecurityContextHolder.getContext().getAuthentication();
    if (session != null
        && present != null
        && present.getPrincipal() instanceof SignedIn.Official official
        && isDue(session, official.actor().username())) {
      look(request, response, session, present, official);
    }
    chain.doFilter(request, response);
  }

  private void look(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpSession session,
      Authentication present,
      SignedIn.Official official) {
    Instant before = clock.instant();
    Optional<OfficialPrincipal> now = accounts.find(official.actor().username());
    if (now.isEmpty() || isOver(session) || wasChangedElsewhere(official, now.get())) {
      SecurityContextHolder.clearContext();
      session.invalidate();
      return;
    }
    session.setAttribute(LOOKED_AT, before);
    Authentication again = again(present, now.get());
    if (again != null) {
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(again);
      SecurityContextHolder.setContext(context);
      contexts.saveContext(context, request, response);
    }
  }

  private boolean isDue(HttpSession session, String username) {
    return !(session.getAttribute(LOOKED_AT) instanceof Instant at)
        || at.plus(AGAIN_AFTER).isBefore(clock.instant())
        || news.changedSince(username, at);
  }

  private boolean isOver(HttpSession session) {
    return Instant.ofEpochMilli(session.getCreationTime())
        .plus(LONGEST_SESSION)
        .isBefore(clock.instant());
  }

  private static boolean wasChangedElsewhere(
      SignedIn.Official official, OfficialPrincipal account) {
    return official instanceof OfficialPrincipal local
        && local.local()
        && !local.passwordAt().equals(account.passwordAt());
  }

  /** The same login of the official as they are now; null where nothing changed. */
  private static @Nullable Authentication again(Authentication present, OfficialPrincipal now) {
    if (present instanceof OAuth2AuthenticationToken token
        && present.getPrincipal() instanceof OidcOfficial vouched) {
      if (vouched.actor().equals(now.actor())) {
        return null;
      }
      var official = new OidcOfficial(now.vouchedFor(), vouched.vouched());
      return new OAuth2AuthenticationToken(
          official, official.getAuthorities(), token.getAuthorizedClientRegistrationId());
    }
    OfficialPrincipal official = now.signedIn();
    if (official.equals(present.getPrincipal())) {
      return null;
    }
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            official, null, official.getAuthorities());
    token.setDetails(present.getDetails());
    return token;
  }
}
