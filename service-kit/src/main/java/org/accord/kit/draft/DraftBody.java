package org.accord.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;

/// The body of a request that states a draft, not yet bound: what is wrong with its form is told
/// together with what is wrong with what it says.
public record DraftBody(JsonNode json) {}
