using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.DeadCode;

/// <summary>What a class promises and has nothing to do for: to dispose of something, or to run in the background.</summary>
/// <param name="Type">The class.</param>
/// <param name="Declaration">Its only declaration.</param>
/// <param name="Entry">The contract in the list behind its name.</param>
/// <param name="Methods">The methods that keep it, and do nothing.</param>
internal sealed record IdleContract(INamedTypeSymbol Type, TypeDeclarationSyntax Declaration, BaseTypeSyntax Entry,
    ImmutableArray<MethodDeclarationSyntax> Methods)
{
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Known = new Dictionary<string, ImmutableArray<string>>
    {
        ["System.IDisposable"] = ["Dispose"],
        ["System.IAsyncDisposable"] = ["DisposeAsync"],
        ["Microsoft.Extensions.Hosting.IHostedService"] = ["StartAsync", "StopAsync"],
        ["Microsoft.Extensions.Hosting.BackgroundService"] = ["ExecuteAsync"],
    }.ToImmutableDictionary();

    /// <summary>True for a class that a host starts, once it is registered.</summary>
    public bool IsHosted => Methods[0].Identifier.ValueText is "ExecuteAsync" or "StartAsync";

    /// <summary>The contracts of a file whose methods did something before.</summary>
    /// <param name="before">The root of the file before.</param>
    /// <param name="model">The model of the file now.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IEnumerable<IdleContract> In(SyntaxNode before, SemanticModel model, CancellationToken cancellationToken) =>
        from declaration in model.SyntaxTree.GetRoot(cancellationToken).DescendantNodes().OfType<ClassDeclarationSyntax>()
        where declaration.BaseList is not null && !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        let type = model.GetDeclaredSymbol(declaration, cancellationToken)
        from entry in declaration.BaseList!.Types.OfType<SimpleBaseTypeSyntax>()
        let contract = model.GetTypeInfo(entry.Type, cancellationToken).Type as INamedTypeSymbol
        where type is not null && contract is not null && Known.ContainsKey(contract.ToDisplayString()) && !IsImpliedByOthers(contract, type)
        let methods = Known[contract.ToDisplayString()].Select(name => Method(declaration, name)).OfType<MethodDeclarationSyntax>().ToImmutableArray()
        where methods.Length == Known[contract.ToDisplayString()].Length && methods.All(IsIdle) && methods.Any(method => WasBusy(method, before))
            && !methods.Any(method => method.HasInnerDirectives() || method.AttributeLists.Count > 0)
        select new IdleContract(type, declaration, entry, methods);

    /// <summary>Nothing is left of the class but what it is given.</summary>
    public bool LeavesNothing =>
        Declaration.Members.Except(Methods)
            .All(member => member is FieldDeclarationSyntax or ConstructorDeclarationSyntax { Body.Statements.Count: 0 })
        && Declaration.BaseList!.Types.Count == 1 && Declaration.AttributeLists.Count == 0;

    private static MethodDeclarationSyntax? Method(TypeDeclarationSyntax type, string name)
    {
        MethodDeclarationSyntax[] same = [.. type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == name)];
        return same is [{ ExplicitInterfaceSpecifier: null } method] && !method.Modifiers.Any(SyntaxKind.VirtualKeyword) ? method : null;
    }

    // An interface of its own, or its base class, that asks for the same.
    private static bool IsImpliedByOthers(INamedTypeSymbol contract, INamedTypeSymbol type) =>
        contract.TypeKind == TypeKind.Interface
        && (type.Interfaces.Any(other => Is(contract, other.AllInterfaces)) || (type.BaseType is { } parent && Is(contract, parent.AllInterfaces)));

    private static bool Is(INamedTypeSymbol contract, ImmutableArray<INamedTypeSymbol> interfaces) =>
        interfaces.Contains(contract, SymbolEqualityComparer.Default);

    private static bool WasBusy(MethodDeclarationSyntax method, SyntaxNode before) => before.DescendantNodes().OfType<TypeDeclarationSyntax>()
        .Where(type => type.Identifier.ValueText == ((TypeDeclarationSyntax)method.Parent!).Identifier.ValueText)
        .Any(type => Method(type, method.Identifier.ValueText) is { } old && !IsIdle(old));

    private static bool IsIdle(MethodDeclarationSyntax method) => method switch
    {
        { ExpressionBody.Expression: var result } => IsFinished(result),
        { Body: { } body } => body.Statements.All(IsIdle)
            && !body.DescendantTrivia()
                .Any(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)),
        _ => false,
    };

    private static bool IsIdle(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax { Expression: { } result } => IsFinished(result),
        ReturnStatementSyntax => true,
        ExpressionStatementSyntax { Expression: var call } => call.ToString() is "GC.SuppressFinalize(this)",
        _ => false,
    };

    private static bool IsFinished(ExpressionSyntax? result) =>
        result is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax
        or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask",
            Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" } };
}
