using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.Headers;

/// <summary>
/// Takes away the header that a constructor sets on a client which it is given: the client gets the handler where it is registered or created, as another report says
/// (<see cref="ClientElsewhere"/>). A client of no name gets one by which that can be done.
/// </summary>
internal sealed class HandlerElsewhere(DefaultHeader header, ArgumentListSyntax? arguments, string? name) : ITokenRepair
{
    /// <summary>Says that the client gets its handler elsewhere. No rule writes this property.</summary>
    public const string Key = "handlerElsewhere";

    /// <summary>The class that a client gets its name of.</summary>
    public const string NamedByKey = "clientNamedBy";

    /// <summary>The index of the arguments of the call that makes a client without a name.</summary>
    public const string ArgumentsKey = "clientArguments";

    public SyntaxNode Place => header.Setting;

    /// <summary>The repair; null where the client does not get its handler elsewhere.</summary>
    public static HandlerElsewhere? Of(DefaultHeader header, Diagnostic diagnostic, SyntaxNode root)
    {
        if (diagnostic.Property(Key) is null)
            return null;
        string? name = diagnostic.Property(NamedByKey);
        var arguments = name is null ? null : diagnostic.Nodes(ArgumentsKey, root) is [ArgumentListSyntax list] ? list : null;
        return name is null || arguments is not null ? new HandlerElsewhere(header, arguments, name) : null;
    }

    public Repair? Write(TypeNames names, bool mayAwait) =>
        new(arguments is null ? [] : [new Replacement(arguments, $"(nameof({name}))", [])], []) { Removals = [header.Setting] };
}
