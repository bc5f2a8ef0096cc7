using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Auth0TokenAnalyzers.Rewriting.Credentials;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Auth0TokenAnalyzers.Rewriting.Succession;

/// <summary>The tenant's global client as the members of a class of settings: <c>GlobalClientId</c> and <c>GlobalClientSecret</c>.</summary>
/// <param name="Id">The member with the client id; that with the secret where the class has no id.</param>
/// <param name="Secret">The member with the secret.</param>
internal sealed record GlobalClient(ISymbol Id, ISymbol Secret)
{
    private static readonly string[] s_signers = [RuleIds.HandMintedToken, RuleIds.LongLivedToken, RuleIds.TokenNeverExpires];

    /// <summary>What the answer depends on for a report of a document about a token that is signed; null for any other report, which each has an answer of its own.</summary>
    public static string? Question(Diagnostic diagnostic) => s_signers.Contains(diagnostic.Id)
        ? diagnostic.Property(PropertyKeys.GlobalClientNames) ?? ""
        : null;

    /// <summary>Those that a report speaks of, each where its class has no application that could take its place.</summary>
    /// <param name="document">The reported document.</param>
    /// <param name="diagnostic">The report.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<IReadOnlyList<GlobalClient>> OfAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (diagnostic.Property(PropertyKeys.ClientIsGranted) is not null
            || diagnostic.Property(PropertyKeys.ClientMembers) is not null
            || diagnostic.Property(PropertyKeys.ClientSecretExpression) is not null
            || diagnostic.Property(PropertyKeys.SeveralTenants) is not null)
            return [];
        IEnumerable<ISymbol> secrets = s_signers.Contains(diagnostic.Id)
            ? await SigningAsync(document, diagnostic, cancellationToken).ConfigureAwait(false)
            : await BesideTokenAsync(document, diagnostic, cancellationToken).ConfigureAwait(false);
        return [.. secrets
            .Where(secret => IsSetting(secret, cancellationToken) && HasNoClient(secret) && Reach.IsWithinSolution(secret, document.Project.Solution))
            .Select(secret => new GlobalClient(IdBeside(secret, cancellationToken), secret))];
    }

    // Those that sign the token. The compiler lists no properties of records, but binds their names.
    private static async Task<IEnumerable<ISymbol>> SigningAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        string[] names = [.. (diagnostic.Property(PropertyKeys.GlobalClientNames) ?? "").Split(' ').Where(SuccessorNames.IsSecret).Distinct()];
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        if (names.Length == 0
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
            return found;
        Solution solution = document.Project.Solution;
        foreach (ISymbol named in root.DescendantNodes().OfType<SimpleNameSyntax>().Where(name => names.Contains(name.Identifier.ValueText))
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition).OfType<ISymbol>().Distinct(SymbolEqualityComparer.Default))
        {
            if (await SymbolFinder.FindSourceDefinitionAsync(named, solution, cancellationToken).ConfigureAwait(false) is { } source)
                found.Add(source);
        }
        foreach (ProjectId id in solution.GetProjectDependencyGraph().GetProjectsThatThisProjectTransitivelyDependsOn(document.Project.Id).Prepend(document.Project.Id))
        {
            if (await solution.GetProject(id)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation)
                found.UnionWith(names.SelectMany(name => compilation.GetSymbolsWithName(name, SymbolFilter.Member, cancellationToken)));
        }
        return found;
    }

    // Those of the object that holds the token, too.
    private static async Task<IEnumerable<ISymbol>> BesideTokenAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || diagnostic.Expression(PropertyKeys.TokenExpression, root) is not MemberAccessExpressionSyntax { Expression: var owner }
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || model.GetTypeInfo(owner, cancellationToken).Type is not INamedTypeSymbol type
            || new ClientMembers(type, isStatic: false, static _ => true).Domain is null)
            return [];
        // A library shows its symbols as the program sees them.
        var found = new List<ISymbol>();
        foreach (ISymbol secret in type.GetMembers().Where(member => SuccessorNames.IsSecret(member.Name)))
        {
            if (await SymbolFinder.FindSourceDefinitionAsync(secret, document.Project.Solution, cancellationToken).ConfigureAwait(false) is { } source)
                found.Add(source);
        }
        return found;
    }

    private static ISymbol IdBeside(ISymbol secret, CancellationToken cancellationToken) => secret.ContainingType.GetMembers()
        .FirstOrDefault(member => member.Kind == secret.Kind && member.IsStatic == secret.IsStatic
            && SuccessorNames.HasOne(member.Name) && !SuccessorNames.IsSecret(member.Name) && IsSetting(member, cancellationToken)) ?? secret;

    // An attribute says something about the old member that need not be true of the new one.
    private static bool IsSetting(ISymbol member, CancellationToken cancellationToken) =>
        member is IPropertySymbol { IsIndexer: false, Type.SpecialType: SpecialType.System_String } or IFieldSymbol { IsConst: false, Type.SpecialType: SpecialType.System_String }
        && member is { ContainingType.TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences: [var declaration] }
        && member.GetAttributes().IsEmpty
        && !Reach.IsCalledByOtherNames(member)
        && declaration.GetSyntax(cancellationToken) switch
        {
            PropertyDeclarationSyntax property => !property.HasInnerDirectives(),
            VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } } => !field.HasInnerDirectives(),
            ParameterSyntax { Parent.Parent: RecordDeclarationSyntax, AttributeLists.Count: 0 } => true,
            _ => false,
        };

    private static bool HasNoClient(ISymbol secret) =>
        new ClientMembers(secret.ContainingType, secret.IsStatic, static member => !SuccessorNames.SpeaksOfGlobal(member.Name)).Client is null;
}
