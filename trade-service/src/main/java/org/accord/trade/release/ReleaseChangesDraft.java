package org.accord.trade.release;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Changes to stage, one or many: all of them are taken or none.
@Schema
public record ReleaseChangesDraft(List<ReleaseChangeDraft> changes) {}
