using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Auth0TokenAnalyzers.Rewriting.MakingAsync;

/// <summary>What keeps a function from being async, or from returning a task.</summary>
internal static class Obstacles
{
    // Whoever calls these looks for them by name, and does not wait for a task.
    private static readonly ImmutableHashSet<string> CalledByName =
        ["Dispose", "GetEnumerator", "MoveNext", "Add", "Deconstruct", "GetAwaiter", "GetResult", "OnCompleted", "GetPinnableReference"];

    private static readonly ImmutableHashSet<string> CalledByAttribute =
    [
        "OnSerializingAttribute", "OnSerializedAttribute", "OnDeserializingAttribute", "OnDeserializedAttribute", "ModuleInitializerAttribute",
        "UnmanagedCallersOnlyAttribute", "DllImportAttribute", "LibraryImportAttribute", "ConditionalAttribute", "WebMethodAttribute",
    ];

    // Code that sets up an application is called without being awaited.
    private static readonly ImmutableHashSet<string> SetUpTypes = ["IServiceCollection", "IApplicationBuilder", "IAppBuilder", "ContainerBuilder"];

    /// <summary>True when nothing in the function itself speaks against <c>async</c>; whether its callers can follow is another question.</summary>
    public static bool AllowAsync(AsyncFunction function, CancellationToken cancellationToken) => function.Node switch
    {
        CompilationUnitSyntax => true,
        AnonymousFunctionExpressionSyntax lambda => IsArgument(lambda) && AllowLambda(function, cancellationToken),
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => function.Body is not null && AllowTask(function, cancellationToken),
        _ => false,
    };

    /// <summary>True when the function can return a task, be it that it is async or that it wraps its result.</summary>
    public static bool AllowTask(AsyncFunction function, CancellationToken cancellationToken) =>
        function is { Node: MethodDeclarationSyntax or LocalFunctionStatementSyntax, ReturnType: { } returnType }
        && !returnType.IsKind(SyntaxKind.RefType)
        && function.Symbol(cancellationToken) is { IsExtern: false, IsPartialDefinition: false, PartialDefinitionPart: null, IsVararg: false } symbol
        && symbol.ReturnType is { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error) }
        && symbol.ReturnType.Name != "IAsyncEnumerable"
        && symbol.Parameters.All(parameter => parameter is { RefKind: RefKind.None,
            Type: { IsRefLikeType: false, TypeKind: not (TypeKind.Pointer or TypeKind.FunctionPointer) } })
        && !CalledByName.Contains(symbol.Name)
        && !symbol.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: var name } && CalledByAttribute.Contains(name))
        && !symbol.Parameters.Select(parameter => parameter.Type).Append(symbol.ReturnType).Any(type => SetUpTypes.Contains(type.Name))
        && !OwnNodes(function).OfType<YieldStatementSyntax>().Any();

    /// <summary>The nodes of the function's body without those of functions in it.</summary>
    public static IEnumerable<SyntaxNode> OwnNodes(AsyncFunction function) =>
        function.Body?.DescendantNodesAndSelf(child =>
            child == function.Body || child is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseTypeDeclarationSyntax))
                ?? [];

    /// <summary>True for a method that its user subscribes to an event, which expects no task.</summary>
    public static bool IsEventHandler(IMethodSymbol method) =>
        method is { ReturnsVoid: true, Parameters: [{ Type.SpecialType: SpecialType.System_Object }, { Type: INamedTypeSymbol arguments }] }
        && arguments.BaseTypesAndSelf().Any(type => type is { Name: "EventArgs", ContainingNamespace.Name: "System" });

    private static bool AllowLambda(AsyncFunction function, CancellationToken cancellationToken) =>
        function.Symbol(cancellationToken) is { ReturnType.IsRefLikeType: false } symbol
        && symbol.Parameters.All(parameter => parameter is { RefKind: RefKind.None, Type.IsRefLikeType: false })
        && function.Node is not ParenthesizedLambdaExpressionSyntax { ReturnType: not null }
        && function.Model.GetTypeInfo(function.Node, cancellationToken).ConvertedType is { Name: not "Expression" };

    // What is done with a lambda can be seen only where it is handed to a call.
    private static bool IsArgument(AnonymousFunctionExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax };
}
