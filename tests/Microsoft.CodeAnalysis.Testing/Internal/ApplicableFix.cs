using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Microsoft.CodeAnalysis.Testing;

/// <summary>A diagnostic and the action that the test chooses for it.</summary>
internal sealed record ApplicableFix(Diagnostic Diagnostic, Document Document, CodeFixProvider Provider, CodeAction Action);
