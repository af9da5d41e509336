package vn.motcua.workers.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.casefile.CheckResult;

/**
 * What a registry says of what a dossier states.
 *
 * @param reference the registry's number of this check
 * @param checkedAt when, as the registry wrote it
 * @param differs names of the members that differ
 */
public record RegistryAnswer(
    CheckResult result, String reference, String checkedAt, @Nullable List<String> differs) {}
