using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>Chooses the signature of methods that become async: as the code base writes them.</summary>
internal static class NewSignature
{
    public const string Suffix = "Async";

    // Frameworks call their public methods by name.
    private static readonly string[] FrameworkTypes =
        ["ControllerBase", "Controller", "ApiController", "PageModel", "Hub", "ComponentBase", "Page", "ViewComponent"];

    public static MethodFamily Of(MethodFamily family, CodeConventions conventions, CancellationToken cancellationToken)
    {
        bool isFree = family.Declarations.All(declaration => !IsCalledByFramework(declaration, cancellationToken));
        return family with
        {
            IsRenamed = isFree
                && conventions.UsesSuffix
                && family.Declarations.All(declaration => !declaration.Identifier.ValueText.EndsWith(Suffix, StringComparison.Ordinal)),
            ReturnsValueTask = isFree && conventions.UsesValueTask,
            TakesCancellationToken = isFree
                && conventions.TakesCancellationTokens
                && family.Declarations.All(declaration => HasRoomForToken(declaration, cancellationToken)),
        };
    }

    /// <summary>True when a type already has a member with the new name.</summary>
    public static bool IsTaken(MethodFamily family, CancellationToken cancellationToken) =>
        family.IsRenamed && family.Declarations.Any(declaration =>
            declaration.Symbol(cancellationToken) is { MethodKind: MethodKind.Ordinary } symbol
            && symbol.ContainingType.BaseTypesAndSelf().Any(type => !type.GetMembers(declaration.Identifier.ValueText + Suffix).IsEmpty));

    private static bool IsCalledByFramework(AsyncFunction declaration, CancellationToken cancellationToken) =>
        declaration.Symbol(cancellationToken) is not { } symbol
        || !symbol.GetAttributes().IsEmpty
        || (symbol is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public }
            && symbol.ContainingType.BaseTypesAndSelf().Any(type => FrameworkTypes.Contains(type.Name)));

    private static bool HasRoomForToken(AsyncFunction declaration, CancellationToken cancellationToken) =>
        declaration.Symbol(cancellationToken) is { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } symbol
        && !symbol.Parameters.Any(parameter => parameter.IsParams || parameter.Type.Name == nameof(CancellationToken))
        // Documented parameters are documented all.
        && !symbol.GetDocumentationCommentXml(cancellationToken: cancellationToken)!.Contains("<param ")
        && !declaration.Node.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == "cancellationToken");
}
