package vn.motcua.dossiers.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;

/**
 * One account as its administrator sees it.
 *
 * @param owner who it is: user name, name, unit and roles
 * @param open whether its owner may sign in
 * @param mustChange whether a first password waits to be changed
 * @param lockedUntil wrong passwords keep it shut until then (UTC); null if none do
 * @param signedInAt the latest sign-in (UTC); null before the first one
 * @param manageable whether the administrator may change it: not their own, no role above theirs
 * @param cursor where the next page begins
 */
public record AccountRow(
    Actor owner,
    boolean open,
    boolean mustChange,
    @Nullable Instant lockedUntil,
    @Nullable Instant signedInAt,
    boolean manageable,
    AccountCursor cursor) {}
