"""The whole way of an article on one page: values in, values out, no Qt, no globals.

open_source → recognise → take_in → write → check → export → read_back → review → accept → sign →
finished → publication. The desktop and the command line both call these functions and nothing below
them; each station of the way is a module of this package.
"""

from editor.article.edits import (
    correct_source,
    insert_after,
    join,
    remove,
    set_kind,
    split,
    write,
)
from editor.files import write_file
from editor.formats.published import PublishedForm
from editor.formats.published import published as publish
from editor.formats.readers import read_file as open_source
from editor.review.versions import differences as version_differences
from editor.workflow.checking import (
    BlockFinding,
    all_checks,
    apply_fix,
    apply_fixes,
    check,
    check_pairs,
    checker,
    checks_off,
    open_errors,
    proposed_reason,
    reviewer_answers,
    set_checks_off,
    waive,
    withdraw,
)
from editor.workflow.deciding import (
    accept,
    accept_all,
    answer,
    decline,
    keep,
    reopen,
    resolve,
    take,
)
from editor.workflow.drafting import Drafted, draft_article, facts_said
from editor.workflow.history import bring_back, verify_journal, version, versions
from editor.workflow.intake import open_clipboard, open_workspace, recognise, take_in
from editor.workflow.keeping import (
    GlossaryImport,
    GlossaryPreview,
    glossary_export,
    glossary_import,
    glossary_preview,
    merge_terms,
)
from editor.workflow.proposing import ProposedSignature, proposed_signatures
from editor.workflow.publishing import (
    SavedPhotos,
    check_signed,
    finished,
    folder_from,
    publication,
    publishing_profile,
    publishing_profiles,
    save_photos,
)
from editor.workflow.remembering import (
    MemoryImport,
    export_memory,
    import_memory,
    memory,
    remember,
)
from editor.workflow.returning import ReadBack, ReadFile, keep_copies, read_back, review
from editor.workflow.sending import export
from editor.workflow.signing import (
    lines_to_print,
    set_signoff_plan,
    sign,
    signoff_plan,
    signoff_plan_problem,
    stages,
    with_lines,
)
from editor.workflow.terms import RowTerm, glossary, placed_terms, row_terms
from editor.workflow.writing import write_all, write_by_id

__all__ = [
    "BlockFinding",
    "Drafted",
    "GlossaryImport",
    "GlossaryPreview",
    "MemoryImport",
    "ProposedSignature",
    "PublishedForm",
    "ReadBack",
    "ReadFile",
    "RowTerm",
    "SavedPhotos",
    "accept",
    "accept_all",
    "all_checks",
    "answer",
    "apply_fix",
    "apply_fixes",
    "bring_back",
    "check",
    "check_pairs",
    "check_signed",
    "checker",
    "checks_off",
    "correct_source",
    "decline",
    "draft_article",
    "export",
    "export_memory",
    "facts_said",
    "finished",
    "folder_from",
    "glossary",
    "glossary_export",
    "glossary_import",
    "glossary_preview",
    "import_memory",
    "insert_after",
    "join",
    "keep",
    "keep_copies",
    "lines_to_print",
    "memory",
    "merge_terms",
    "open_clipboard",
    "open_errors",
    "open_source",
    "open_workspace",
    "placed_terms",
    "proposed_reason",
    "proposed_signatures",
    "publication",
    "publish",
    "publishing_profile",
    "publishing_profiles",
    "read_back",
    "recognise",
    "remember",
    "remove",
    "reopen",
    "resolve",
    "review",
    "reviewer_answers",
    "row_terms",
    "save_photos",
    "set_checks_off",
    "set_kind",
    "set_signoff_plan",
    "sign",
    "signoff_plan",
    "signoff_plan_problem",
    "split",
    "stages",
    "take",
    "take_in",
    "verify_journal",
    "version",
    "version_differences",
    "versions",
    "waive",
    "with_lines",
    "withdraw",
    "write",
    "write_all",
    "write_by_id",
    "write_file",
]
