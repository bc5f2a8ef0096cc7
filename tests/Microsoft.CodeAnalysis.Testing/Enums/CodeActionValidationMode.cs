namespace Microsoft.CodeAnalysis.Testing;

/// <summary>How the tree that a code action returns is compared with the tree that its text parses to.</summary>
public enum CodeActionValidationMode
{
    /// <summary>It is not.</summary>
    None = 0,

    /// <summary>Nodes and tokens, without trivia.</summary>
    SemanticStructure = 1,

    /// <summary>Nodes, tokens and trivia.</summary>
    Full = 2,
}
